package org.raceline.charts;

/** Which of a token's two colours is meant. */
public enum Theme {
    LIGHT, DARK
}
