package org.raceline.tables;

/**
 * How a file separates cells. Quotation marks are always {@code "}, doubled inside a quoted cell; lines end by CR, LF or
 * CRLF, mixed as they come. A file whose lines a spreadsheet has wrapped in quotation marks is unwrapped before.
 *
 * @param delimiter the character between cells, {@link #DECIDE} or {@link #BLANKS}; a first line {@code sep=;} in the file has the last word
 * @param comments  whether lines starting with {@code #} are comments where a table cannot go on: at the start of the file,
 *                  after a blank line and after another comment. Right under a row of cells they are cells
 */
public record Dialect(char delimiter, boolean comments) {

    /**
     * The delimiter is decided from the first line that holds one: comma, semicolon or tab, whichever stands there most often
     * outside quotation marks; a tie goes to tab before semicolon before comma.
     */
    public static final char DECIDE = 0;

    /** Runs of blanks and tabs separate cells, blanks at the start of a line do not count, and there are no quotation marks. */
    public static final char BLANKS = ' ';

    /** Commas, no comments. */
    public static final Dialect COMMA = new Dialect(',', false);

    /** The delimiter is decided from the file, no comments. */
    public static final Dialect ANY = new Dialect(DECIDE, false);

    public Dialect {
        if (delimiter == '"' || delimiter == '\r' || delimiter == '\n') {
            throw new IllegalArgumentException("a quotation mark or a line end cannot separate cells");
        }
    }

    /** Cells are separated by runs of blanks. */
    public static Dialect whitespace() {
        return new Dialect(BLANKS, false);
    }

    /** The same, with comments. */
    public Dialect withComments() {
        return new Dialect(delimiter, true);
    }
}
