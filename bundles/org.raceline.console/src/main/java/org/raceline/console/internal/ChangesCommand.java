package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ChangesAnswer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** What changed between two periods, and why. */
final class ChangesCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.changes.more", "command.changes.quotient").words("METRIC", "1").option("DIM[,DIM]", "option.by.parts", "--by").period()
                .value("previous|year", "--compare").values("DIM=VALUE", "--filter");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        List<String> by = MetricCommand.by(call);
        call.choice("--compare", List.of(Comparison.PREVIOUS.id(), Comparison.YEAR.id()));
        ChangeQuery query = new ChangeQuery(call.words().getFirst(), by.isEmpty() ? List.of("channel") : by, call.period(workspace), call.comparison(), MetricCommand.filter(call));
        Answer answer = new ChangesAnswer(workspace.analysis().changes(query), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
