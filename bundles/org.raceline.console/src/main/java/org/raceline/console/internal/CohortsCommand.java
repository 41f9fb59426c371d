package org.raceline.console.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.CohortsAnswer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Customers by the period of their first touchpoint, and what they do after. */
final class CohortsCommand implements Command {
    private static final List<String> GRAINS = List.of(Grain.MONTH.id(), Grain.WEEK.id(), Grain.QUARTER.id(), Grain.YEAR.id());
    private static final String KIND = "order";

    @Override
    public void declare(Options options) {
        options.explain("command.cohorts.more").value("KIND", "--kind").value("month|week|quarter|year", "--grain").value("share|customers|orders|revenue", "--show")
                .period().values("DIM=VALUE", "--filter").flag("--include-excluded");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Grain grain = grain(call);
        String show = call.choice("--show", Arrays.stream(CohortMeasure.values()).map(CohortMeasure::id).toList());
        CohortMeasure measure = Arrays.stream(CohortMeasure.values()).filter(m -> m.id().equals(show)).findFirst().orElseThrow();
        String kind = kind(call);
        Workspace workspace = call.workspace();
        Optional<Period> period = call.value("--period").isPresent() ? Optional.of(call.period(workspace)) : Optional.empty();
        CohortQuery query = new CohortQuery(kind, grain, measure, period, MetricCommand.filter(call), call.has("--include-excluded"));
        Answer answer = new CohortsAnswer(call.analysis(workspace).customers().cohorts(query));
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    /** The first of them is usual. */
    static Grain grain(Call call) throws CommandException {
        String id = call.choice("--grain", GRAINS);
        return Arrays.stream(Grain.values()).filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    /** A kind may be named by a metric that counts it. */
    private static String kind(Call call) throws CommandException {
        Catalogue catalogue = call.catalogue();
        String asked = call.value("--kind").orElse(KIND);
        if (catalogue.kind(asked).isPresent()) {
            return asked;
        }
        if (catalogue.metric(asked).orElse(null) instanceof Metric.Counted counted) {
            return counted.kind();
        }
        throw call.usage("error.kind", asked, String.join(", ", catalogue.kindsById().keySet()));
    }
}
