package org.raceline.tables;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.tables.internal.Blanks;

/**
 * Tells rows of totals by their words.
 *
 * @param words what stands for a name in such a row, e.g. {@code total}, {@code итого}: as {@link Columns#normalise} leaves them
 */
public record Totals(Set<String> words) {
    public Totals {
        words = Set.copyOf(words);
    }

    /** Words in any case; a colon behind them in the file makes no difference. */
    public static Totals of(String... words) {
        return new Totals(Arrays.stream(words).map(Columns::normalise).collect(Collectors.toSet()));
    }

    /**
     * Whether a row is one: the first of its dimension cells that is not blank is one of the words, or all of them are blank and another
     * cell is not. A record whose name is such a word cannot be told from a total.
     *
     * @param dimensions the columns that name what a record is about; absent ones are left aside
     */
    public boolean matches(Row row, Column... dimensions) {
        if (row.kind() != Row.Kind.CELLS) {
            return false;
        }
        boolean any = false;
        for (Column column : dimensions) {
            any |= column.exists();
            String name = Columns.normalise(column.text(row));
            if (!name.isEmpty()) {
                return words.contains(name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name);
            }
        }
        return any && row.cells().stream().anyMatch(cell -> !Blanks.isBlank(cell));
    }
}
