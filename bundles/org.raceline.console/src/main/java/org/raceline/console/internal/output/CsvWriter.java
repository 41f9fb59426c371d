package org.raceline.console.internal.output;

import java.util.List;
import org.raceline.format.CsvCell;

/**
 * Writes comma-separated values; figures of our own are written as they are.
 */
public final class CsvWriter {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** A heading row. */
    public CsvWriter head(List<String> names) {
        names.forEach(this::text);
        return endRow();
    }

    /** A text of unknown origin. */
    public CsvWriter text(String text) {
        return cell(CsvCell.text(text));
    }

    /** A figure of our own, in plain notation; empty where there is none. */
    public CsvWriter figure(String figure) {
        return cell(CsvCell.own(figure));
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
        out.append(value);
        return this;
    }
}
