package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportList;
import org.raceline.core.service.WorkspaceException;

/** What was imported. */
final class ImportsCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.imports.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return ImportList.of(call.workspace().imports().list());
    }
}
