package org.raceline.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Note;
import org.raceline.core.service.Notes;
import org.raceline.core.service.WorkspaceException;

/** Keeps notes in memory and counts them. */
final class LittleNotes implements Notes {
    private final List<Note> notes = new ArrayList<>();
    private int made;

    @Override
    public List<Note> all() {
        return notes.stream().sorted(Comparator.comparing(Note::days)).toList();
    }

    @Override
    public Note save(Note told) throws WorkspaceException {
        if (told.text().isEmpty()) {
            throw new WorkspaceException(Issue.error("A note needs a text.", "Say what happened."));
        }
        Note note = told.id().isEmpty() ? told.named("n" + ++made) : told;
        remove(note.id());
        notes.add(note);
        return note;
    }

    @Override
    public void remove(String id) {
        notes.removeIf(note -> note.id().equals(id));
    }
}
