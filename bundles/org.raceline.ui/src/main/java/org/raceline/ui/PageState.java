package org.raceline.ui;

import java.util.Optional;

/**
 * What a page keeps of itself from one start to the next, such as which tab is open: of this user and this workspace. Written
 * down by itself. Settings that others should share belong to the workspace instead. On the user interface's thread.
 */
public interface PageState {
    Optional<String> get(String key);

    /** Keeps a value; an empty one is kept no more. */
    void put(String key, String value);
}
