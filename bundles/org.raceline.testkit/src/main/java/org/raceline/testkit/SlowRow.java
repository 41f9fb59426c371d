package org.raceline.testkit;

import java.util.List;

/**
 * A record as {@link SlowFile} reads it.
 *
 * @param fate  what the connector made of its lines: {@code header}, {@code record}, {@code rejected} or {@code skip: reason}
 * @param cells without quotation marks; none where the lines were rejected
 */
public record SlowRow(String fate, long first, long last, List<String> cells) {

    public SlowRow {
        cells = List.copyOf(cells);
    }

    public boolean isLoaded() {
        return fate.equals("record");
    }

    public boolean isRejected() {
        return fate.equals("rejected");
    }

    public boolean isSkipped() {
        return fate.startsWith("skip");
    }

    /** The cell's text without white space around; empty beyond the end. */
    public String cell(int index) {
        return index < 0 || index >= cells.size() ? "" : SlowValue.strip(cells.get(index));
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> SlowValue.strip(cell).isEmpty());
    }
}
