package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.NoteList;
import org.raceline.core.model.Note;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Takes a note away. */
final class NoteRemoveCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("NOTE", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        Note gone = NoteListCommand.find(call, workspace, call.words().getFirst());
        workspace.notes().remove(gone.id());
        return NoteList.of(List.of(gone), workspace.catalogue());
    }
}
