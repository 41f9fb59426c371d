package org.raceline.console.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.MetricAnswer;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Values of metrics, also in parts and slices. */
final class MetricCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.metric.more").words("ID", "1..*").period().value("total|day|week|month|quarter|year", "--grain")
                .value("DIM[,DIM]", "--by").values("DIM=VALUE", "--filter").currency("option.currency.into").flag("--include-excluded");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Period period = call.period(workspace);
        MetricQuery query = new MetricQuery(call.words(), period, grain(call), by(call), filter(call), call.has("--include-excluded"));
        Answer answer = new MetricAnswer(period, call.analysis(workspace).metric(query), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    private static Grain grain(Call call) throws CommandException {
        String id = call.choice("--grain", Arrays.stream(Grain.values()).map(Grain::id).toList());
        return Arrays.stream(Grain.values()).filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    static List<String> by(Call call) throws CommandException {
        List<String> dimensions = new ArrayList<>();
        for (String id : call.list("--by")) {
            dimensions.add(dimension(call, id));
        }
        return dimensions;
    }

    static Slice filter(Call call) throws CommandException {
        return filter(call, call.values("--filter"));
    }

    static Slice filter(Call call, List<String> filters) throws CommandException {
        Slice slice = Slice.ALL;
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw call.usage("error.filter", filter);
            }
            String dimension = dimension(call, filter.substring(0, equals));
            if (slice.dimensions().contains(dimension)) {
                throw call.usage("error.filter.twice", dimension);
            }
            String value = filter.substring(equals + 1);
            boolean blank = value.equals(Slice.BLANK) || value.equals(call.wording().words().value(""));
            slice = slice.with(dimension, blank ? "" : value);
        }
        return slice;
    }

    static String dimension(Call call, String id) throws CommandException {
        if (call.catalogue().dimension(id).isEmpty()) {
            throw call.usage("error.dimension", id, String.join(", ", call.catalogue().dimensionsById().keySet()));
        }
        return id;
    }
}
