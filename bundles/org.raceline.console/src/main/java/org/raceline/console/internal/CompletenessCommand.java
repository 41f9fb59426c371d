package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.CompletenessAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** What of the board can be answered with the data that is there. */
final class CompletenessCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.completeness.more").period();
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        return new CompletenessAnswer(workspace.analysis().completeness(call.period(workspace)), workspace.catalogue());
    }
}
