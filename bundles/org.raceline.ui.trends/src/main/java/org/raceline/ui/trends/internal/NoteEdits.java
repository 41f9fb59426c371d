package org.raceline.ui.trends.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Note;
import org.raceline.ui.Edit;
import org.raceline.ui.Session;

/** Changes of notes, which can be taken back. */
final class NoteEdits {
    private NoteEdits() {
    }

    /**
     * Keeps a new note.
     *
     * @param added told the note with its id, on any thread; again when it is done again
     */
    static void add(Session session, Note draft, Consumer<Note> added, Consumer<Issue> failed) {
        // What is done again comes back under the id that it was given first.
        AtomicReference<Note> kept = new AtomicReference<>(draft);
        session.edits().apply(Edit.inWorkspace(Words.text("added"), workspace -> {
            kept.set(workspace.notes().save(kept.get()));
            added.accept(kept.get());
        }, workspace -> workspace.notes().remove(kept.get().id())), failed);
    }

    static void change(Session session, Note before, Note after, Consumer<Issue> failed) {
        session.edits().apply(Edit.inWorkspace(Words.text("changed"), workspace -> workspace.notes().save(after), workspace -> workspace.notes().save(before)), failed);
    }

    static void remove(Session session, Note note, Consumer<Issue> failed) {
        session.edits().apply(Edit.inWorkspace(Words.text("removed"), workspace -> workspace.notes().remove(note.id()), workspace -> workspace.notes().save(note)), failed);
    }
}
