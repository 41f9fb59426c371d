package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.SourcesAnswer;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The shops, properties and accounts that the workspace knows, and who of them speaks for what. */
final class SourcesCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.sources.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        return new SourcesAnswer(workspace.sources(), workspace.authorities(), workspace.preferred());
    }
}
