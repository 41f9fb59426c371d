package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.FunnelAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** From visitors to repeat orders. */
final class FunnelCommand implements Command {
    @Override
    public void declare(Options options) {
        options.value("P", "--period");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Answer answer = new FunnelAnswer(workspace.analysis().funnel(call.period(workspace)), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
