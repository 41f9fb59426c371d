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
        /** Workspace, facts, period, comparison or filter: every figure has to be asked for again. */ SCOPE,
        /** The open page, or what it is about: look at {@link Session#topic}. */ PLACE,
        /** Colours: paint again. */ THEME
    }

    /** What is looked at; empty while no workspace is open. */
    Optional<Scope> scope();

    /** What is looked at, as it was picked. */
    Selection selection();

    /** Looks at something else, on the same page: a new place in the history, and a change that can be taken back. */
    void select(Selection next);

    /** Goes to a place; a notice says so where its page is not installed. */
    void open(Place place);

    /** Opens a page about something, looking at the same. */
    default void open(String page, Topic topic) {
        open(new Place(page, topic, selection()));
    }

    /** Whether there is such a page. */
    boolean isInstalled(String page);

    /** What a page was opened about last; {@link Topic#NONE} if nothing. */
    Topic topic(String page);

    History history();

    /** Everything that the user can take back. */
    Edits edits();

    /** What a page keeps of itself. */
    PageState state(String page);

    /** What the user prefers everywhere. */
    Preferences preferences();

    Theme theme();

    Formats formats();

    Calculations calculations();

    Imports imports();

    /** Asks the user for files. */
    FileChooser files();

    /** Says in words and figures what a drawing shows, in the panel above the status bar; the user asks for it and closes it. */
    void explain(Drawing drawing, List<String> remarks);

    /** Says in passing that something is done. */
    void announce(String sentence);

    /** Calls a listener after each change. Close the answer to be called no more. */
    Subscription onChange(Consumer<Change> listener);

    /** Ends when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
