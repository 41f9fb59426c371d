package org.raceline.charts;

/** Which part of a text stands at its x. */
public enum Align {
    START, MIDDLE, END
}
