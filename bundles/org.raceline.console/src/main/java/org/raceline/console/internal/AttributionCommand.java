package org.raceline.console.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.AttributionAnswer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.AttributionQuery.Weights;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** What earned orders, revenue or leads. */
final class AttributionCommand implements Command {
    private static final String MODELS = Arrays.stream(AttributionModel.values()).map(AttributionModel::id).collect(Collectors.joining(", "));

    @Override
    public void declare(Options options) {
        options.explain("command.attribution.more", "command.attribution.touches").value("MODEL[,MODEL]", "--model").value("ID", "--of").period()
                .value("DIM[,DIM]", "--by").value("DAYS", "--window").value("DAYS", "--half-life").value("FIRST,BETWEEN,LAST", "--weights").value("KIND[,KIND]", "--touches").currency("option.currency.into");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        String metric = call.value("--of").orElse("orders");
        if (call.catalogue().metric(metric).isEmpty()) {
            throw call.impossible("error.metric", metric);
        }
        List<String> by = call.value("--by").isEmpty() ? List.of("channel") : MetricCommand.by(call);
        List<AttributionModel> models = models(call);
        int window = Days.of(call, "--window", AttributionQuery.WINDOW);
        int halfLife = Days.of(call, "--half-life", AttributionQuery.HALF_LIFE);
        Weights weights = weights(call);
        List<String> touches = kinds(call, "--touches");
        Workspace workspace = call.workspace();
        AttributionQuery query = new AttributionQuery(metric, call.period(workspace), window, models, halfLife, weights, by, touches);
        Answer answer = new AttributionAnswer(call.analysis(workspace).journeys().attribution(query), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    private static List<AttributionModel> models(Call call) throws CommandException {
        List<AttributionModel> models = new ArrayList<>();
        for (String id : call.value("--model").orElse("last,linear").split(",")) {
            AttributionModel model = Arrays.stream(AttributionModel.values()).filter(m -> m.id().equals(id.strip())).findFirst()
                    .orElseThrow(() -> call.usage("error.choice", "--model", id.strip(), MODELS));
            if (!models.contains(model)) {
                models.add(model);
            }
        }
        return models;
    }

    private static Weights weights(Call call) throws CommandException {
        if (call.value("--weights").isEmpty()) {
            return Weights.STANDARD;
        }
        String text = call.value("--weights").get();
        if (text.matches("\\d{1,3},\\d{1,3},\\d{1,3}") && !text.matches("[0,]+")) {
            int[] parts = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
            return new Weights(parts[0], parts[1], parts[2]);
        }
        throw call.usage("error.weights", text);
    }

    /** Kinds of touchpoint that an option names; none where it is not given. */
    static List<String> kinds(Call call, String option) throws CommandException {
        List<String> kinds = new ArrayList<>();
        for (String id : call.value(option).map(ids -> ids.split(",")).orElse(new String[0])) {
            if (call.catalogue().kind(id.strip()).isEmpty()) {
                throw call.usage("error.kind", id.strip(), String.join(", ", call.catalogue().kindsById().keySet()));
            }
            kinds.add(id.strip());
        }
        return kinds;
    }
}
