package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportList;
import org.raceline.core.service.ImportService;
import org.raceline.core.service.WorkspaceException;

/** Takes an import back. */
final class UndoCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.imports.undo.more").words("IMPORT", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        ImportService imports = call.workspace().imports();
        String id = call.words().getFirst();
        imports.undo(id);
        return ImportList.of(imports.list().stream().filter(entry -> entry.id().equals(id)).toList());
    }
}
