package org.raceline.engine.internal.workspace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.raceline.core.model.Note;
import org.raceline.core.service.Notes;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;

/** The notes that a store keeps; every change is in its journal. */
final class StoredNotes implements Notes {
    private static final int ID_BYTES = 3;

    private final Store store;
    private final JournalPen pen;
    private final ReentrantLock writing;
    private final Listeners listeners;

    /** @param writing held while the workspace changes */
    StoredNotes(Store store, JournalPen pen, ReentrantLock writing, Listeners listeners) {
        this.store = store;
        this.pen = pen;
        this.writing = writing;
        this.listeners = listeners;
    }

    @Override
    public List<Note> all() {
        return store.notes();
    }

    @Override
    public Note save(Note told) throws WorkspaceException {
        if (told.text().isEmpty()) {
            throw new WorkspaceException(Sentences.error("note.empty"));
        }
        int length = told.text().codePointCount(0, told.text().length());
        if (length > Note.LONGEST) {
            throw new WorkspaceException(Sentences.error("note.long", Integer.toString(length), Integer.toString(Note.LONGEST)));
        }
        Note note;
        writing.lock();
        try {
            note = told.id().isEmpty() ? told.named(newId()) : told;
            Optional<Note> before = find(note.id());
            if (before.equals(Optional.of(note))) {
                return note;
            }
            store.save(note, pen.entry("note", note.id(), before.map(StoredNotes::text).orElse(""), text(note)));
        } finally {
            writing.unlock();
        }
        listeners.call();
        return note;
    }

    @Override
    public void remove(String id) {
        writing.lock();
        try {
            Optional<Note> before = find(id);
            if (before.isEmpty()) {
                return;
            }
            store.remove(before.get(), pen.entry("note", id, text(before.get()), ""));
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    private Optional<Note> find(String id) {
        return store.notes().stream().filter(note -> note.id().equals(id)).findFirst();
    }

    private String newId() {
        byte[] random = new byte[ID_BYTES];
        String id;
        do {
            new SecureRandom().nextBytes(random);
            id = HexFormat.of().formatHex(random);
        } while (find(id).isPresent());
        return id;
    }

    /** In the words of the journal. */
    private static String text(Note note) {
        return note.days() + " " + note.kind().id() + note.channel().map(channel -> " (" + channel + ")").orElse("") + ": " + note.text();
    }
}
