package org.raceline.testkit;

/** What a slow reader throws where it cannot read what a connector has loaded, so that the connector read something else. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String what) {
        super(what);
    }
}
