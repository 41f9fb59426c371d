package org.raceline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.raceline.charts.Drawing;
import org.raceline.charts.Theme;
import org.raceline.format.Formats;

/** The window as its pages see it. One for all pages; inject it into a part's constructor or method. */
public interface Session {

    /** What has changed. */
    enum Change {
        /** Workspace, facts, period or comparison: every figure has to be asked for again. */ SCOPE,
        /** Colours: paint again. */ THEME
    }

    /** What is looked at; empty while no workspace is open. */
    Optional<Scope> scope();

    Theme theme();

    Formats formats();

    Calculations calculations();

    Imports imports();

    /** Says in words and figures what a drawing shows, in the panel above the status bar; the user asks for it and closes it. */
    void explain(Drawing drawing, List<String> remarks);

    /** Calls a listener after each change. Close the answer to be called no more. */
    Subscription onChange(Consumer<Change> listener);

    /** Ends when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
