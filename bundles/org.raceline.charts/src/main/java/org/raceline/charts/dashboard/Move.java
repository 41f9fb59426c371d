package org.raceline.charts.dashboard;

/** Where something is moved to, in the order of reading. */
public enum Move {
    BEFORE, AFTER, UP, DOWN
}
