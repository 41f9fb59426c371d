package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.FunnelAnswer;
import org.raceline.console.internal.answer.PeopleFunnelAnswer;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** From visitors to repeat orders; or people followed from step to step. */
final class FunnelCommand implements Command {
    private static final int WINDOW = 30;
    private static final List<String> OF_PEOPLE = List.of("--window", "--steps", "--by");

    @Override
    public void declare(Options options) {
        options.explain("command.funnel.more").value("P", "--period").flag("--people").value("DAYS", "--window").value("KIND,KIND[,KIND]", "--steps")
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
        Answer answer = new FunnelAnswer(workspace.analysis().funnel(call.period(workspace)), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    private static Answer people(Call call) throws CommandException, WorkspaceException, IOException {
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
