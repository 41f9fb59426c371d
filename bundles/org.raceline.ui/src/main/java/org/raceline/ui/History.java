package org.raceline.ui;

/** The places that were visited since the window opened, as in a browser. On the user interface's thread. */
public interface History {
    boolean canGoBack();

    boolean canGoForward();

    /** Goes to the place before; those whose page is gone are passed over. */
    void back();

    void forward();
}
