package org.raceline.core.service;

import java.util.List;
import org.raceline.core.model.Note;

/** The change log of a workspace: what happened on which days, as people noted it. Every change is journalled. Any thread. */
public interface Notes {
    /** In order of their days. */
    List<Note> all();

    /**
     * Adds a note, or replaces the one of the same id.
     *
     * @return the note as it is kept; one without an id has been given one
     * @throws WorkspaceException if it says nothing, or more than {@link Note#LONGEST} characters
     */
    Note save(Note note) throws WorkspaceException;

    /** Takes the note of this id away; one that is not there is passed over. */
    void remove(String id);
}
