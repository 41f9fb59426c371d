package org.raceline.charts;

/** A drawing wants more than {@link Picture#MOST} shapes. */
public final class TooManyShapes extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyShapes() {
        // It may be thrown a million times by a drawing that goes on regardless.
        super("more than " + Picture.MOST + " shapes", null, false, false);
    }
}
