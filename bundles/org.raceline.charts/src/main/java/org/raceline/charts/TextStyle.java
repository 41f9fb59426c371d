package org.raceline.charts;

/**
 * A size and weight of the Inter family.
 *
 * @param size     in logical pixels: 11, 12, 13, 15, 20 or 26
 * @param semiBold weight 600, else 400
 */
public record TextStyle(int size, boolean semiBold) {
    /** Axis labels, footnotes. */ public static final TextStyle CAPTION = new TextStyle(11, false);
    /** Names, legends. */ public static final TextStyle BODY = new TextStyle(12, false);
    /** Numbers in running text. */ public static final TextStyle STRONG = new TextStyle(12, true);
    /** A chart's title. */ public static final TextStyle TITLE = new TextStyle(13, true);
    /** A column's title. */ public static final TextStyle HEADING = new TextStyle(15, true);
    /** A page's title. */ public static final TextStyle PAGE = new TextStyle(20, true);
    /** The one number of a card. */ public static final TextStyle FIGURE = new TextStyle(26, true);
}
