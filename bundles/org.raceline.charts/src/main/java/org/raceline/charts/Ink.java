package org.raceline.charts;

import java.util.List;
import org.raceline.core.model.Stage;

/**
 * What to paint with.
 *
 * @param opacity 0 (nothing) to 1 (solid)
 */
public record Ink(Token token, double opacity) {
    public static final Ink BACKGROUND = new Ink(Token.BACKGROUND, 1);
    public static final Ink SURFACE = new Ink(Token.SURFACE, 1);
    public static final Ink BORDER = new Ink(Token.BORDER, 1);
    public static final Ink TEXT = new Ink(Token.TEXT, 1);
    public static final Ink TEXT_SECONDARY = new Ink(Token.TEXT_SECONDARY, 1);
    public static final Ink TEXT_MUTED = new Ink(Token.TEXT_MUTED, 1);
    public static final Ink GOOD = new Ink(Token.GOOD, 1);
    public static final Ink BAD = new Ink(Token.BAD, 1);
    public static final Ink GOOD_TINT = new Ink(Token.GOOD_TINT, 1);
    public static final Ink BAD_TINT = new Ink(Token.BAD_TINT, 1);
    public static final Ink TRACK = new Ink(Token.TRACK, 1);
    public static final Ink GRID = new Ink(Token.GRID, 1);

    /** What can be clicked, and the ring around what has the focus. */
    public static final Ink ACCENT = new Ink(Token.REACH, 1);

    private static final List<Token> SERIES = List.of(Token.REACH, Token.ENGAGE, Token.CONVERT, Token.ACT,
            Token.SERIES_5, Token.SERIES_6, Token.SERIES_7, Token.SERIES_8);

    /** How many lines of a chart can be told apart by colour. */
    public static final int SERIES_COUNT = SERIES.size();

    /** The colour of a stage. */
    public static Ink of(Stage stage) {
        return new Ink(switch (stage) {
            case REACH -> Token.REACH;
            case ACT -> Token.ACT;
            case CONVERT -> Token.CONVERT;
            case ENGAGE -> Token.ENGAGE;
        }, 1);
    }

    /** The colour of a chart's line by its place, from 0 to below {@link #SERIES_COUNT}. */
    public static Ink series(int place) {
        return new Ink(SERIES.get(place), 1);
    }

    /** The same colour, thinner. */
    public Ink at(double opacity) {
        return new Ink(token, opacity);
    }
}
