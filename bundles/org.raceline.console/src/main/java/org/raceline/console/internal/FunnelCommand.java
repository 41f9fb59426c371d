package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.FunnelAnswer;
import org.raceline.console.internal.answer.PeopleFunnelAnswer;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** From visits to repeat orders, and where people are lost; or people followed from step to step. */
final class FunnelCommand implements Command {
    private static final int WINDOW = 30;
    private static final List<String> OF_PEOPLE = List.of("--window", "--steps");
    private static final List<String> OF_COUNTS = List.of("--compare", "--filter");

    @Override
    public void declare(Options options) {
        options.explain("command.funnel.more", "command.funnel.leaks").period().value("previous|year|none", "--compare").values("DIM=VALUE", "--filter").flag("--people").value("DAYS", "--window").value("KIND,KIND[,KIND]", "--steps")
                .value("DIM[,DIM]", "--by");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        if (call.has("--people")) {
            return people(call);
        }
        for (String option : OF_PEOPLE) {
            if (call.has(option)) {
                throw call.usage("error.people", option);
            }
        }
        Workspace workspace = call.workspace();
        List<String> by = MetricCommand.by(call);
        if (by.size() > 1) {
            throw call.usage("error.funnel.by");
        }
        FunnelQuery query = new FunnelQuery(call.period(workspace), call.comparison(), by.stream().findFirst(), MetricCommand.filter(call));
        Answer answer = new FunnelAnswer(workspace.analysis().funnel(query), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    private static Answer people(Call call) throws CommandException, WorkspaceException, IOException {
        for (String option : OF_COUNTS) {
            if (call.has(option)) {
                throw call.usage("error.counts", option);
            }
        }
        List<String> steps = AttributionCommand.kinds(call, "--steps");
        if (steps.size() == 1 || steps.size() > PeopleFunnelQuery.MOST_STEPS) {
            throw call.usage("error.steps", call.wording().count(PeopleFunnelQuery.MOST_STEPS));
        }
        List<String> by = MetricCommand.by(call);
        int window = Days.of(call, "--window", WINDOW);
        Workspace workspace = call.workspace();
        Answer answer = new PeopleFunnelAnswer(workspace.analysis().journeys().funnel(new PeopleFunnelQuery(call.period(workspace), window, steps, by)), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
