package org.raceline.console.internal.output;

import java.util.List;

/**
 * Writes comma-separated values. A text that a spreadsheet would run as a formula gets an apostrophe before it; figures of
 * our own are written as they are.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** A heading row. */
    public CsvWriter head(List<String> names) {
        names.forEach(this::text);
        return endRow();
    }

    /** A text of unknown origin. */
    public CsvWriter text(String text) {
        return cell(!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
    }

    /** A figure of our own, in plain notation; empty where there is none. */
    public CsvWriter figure(String figure) {
        return cell(figure);
    }

    public CsvWriter figure(long figure) {
        return cell(Long.toString(figure));
    }

    public CsvWriter endRow() {
        out.append('\n');
        first = true;
        return this;
    }

    /** Every row so far. */
    public String text() {
        return out.toString();
    }

    private CsvWriter cell(String value) {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            out.append(value);
        }
        return this;
    }
}
