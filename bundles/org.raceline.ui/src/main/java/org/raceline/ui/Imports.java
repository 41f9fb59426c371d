package org.raceline.ui;

import java.nio.file.Path;
import java.util.List;

/** Lets files into the open workspace, in the background; the status bar shows the progress and, at the end, the report. */
public interface Imports {
    /** Imports the sample shop's exports and sets its targets. */
    void sample();

    /** Lets the user choose files and imports them. */
    void choose();

    void files(List<Path> files);
}
