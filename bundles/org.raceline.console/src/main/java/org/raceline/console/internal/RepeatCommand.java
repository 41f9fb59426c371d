package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.RepeatAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Repeat purchase by its three definitions. */
final class RepeatCommand implements Command {
    @Override
    public void declare(Options options) {
        FollowUpOptions.declare(options.explain("command.repeat.more"));
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Answer answer = new RepeatAnswer(call.analysis(workspace).customers().repeats(FollowUpOptions.query(call, workspace)), workspace.catalogue());
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
