package org.raceline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files, on the user interface's thread; empty where the user wants none. The window takes the one in the application's context. */
public interface FileChooser {
    /**
     * Where to write something; the user has agreed if there is a file already.
     *
     * @param name    proposed, with its ending
     * @param endings that it may have, without dots
     */
    Optional<Path> toSave(String name, List<String> endings);

    /**
     * Which to open.
     *
     * @param endings of those that are offered first, without dots
     */
    Optional<Path> toOpen(List<String> endings);
}
