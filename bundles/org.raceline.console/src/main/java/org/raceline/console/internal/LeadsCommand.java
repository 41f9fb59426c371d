package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.LeadsAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** What became of leads, and how long it took. */
final class LeadsCommand implements Command {
    @Override
    public void declare(Options options) {
        FollowUpOptions.declare(options.explain("command.leads.more"));
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Answer answer = new LeadsAnswer(call.analysis(workspace).customers().leads(FollowUpOptions.query(call, workspace)));
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }
}
