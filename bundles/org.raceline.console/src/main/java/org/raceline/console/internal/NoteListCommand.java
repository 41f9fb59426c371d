package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.NoteList;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The change log. */
final class NoteListCommand implements Command {
    @Override
    public void declare(Options options) {
        options.option("P", "option.note.period", "--period").calendar();
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        List<Note> notes = workspace.notes().all();
        if (call.value("--period").isPresent()) {
            Period within = call.period(workspace);
            notes = notes.stream().filter(note -> note.days().intersect(within).isPresent()).toList();
        }
        return NoteList.of(notes, workspace.catalogue());
    }

    /** The note of an id. */
    static Note find(Call call, Workspace workspace, String id) throws CommandException {
        return workspace.notes().all().stream().filter(note -> note.id().equals(id)).findFirst().orElseThrow(() -> call.impossible("error.no-note", id));
    }
}
