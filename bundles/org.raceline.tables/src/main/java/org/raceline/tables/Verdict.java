package org.raceline.tables;

import java.util.Map;
import java.util.Optional;

/** How the columns of an input are written, as a {@link Judge} found out. */
public final class Verdict {
    private final Map<Integer, NumberStyle> numbers;
    private final Map<Integer, DateStyle> dates;

    Verdict(Map<Integer, NumberStyle> numbers, Map<Integer, DateStyle> dates) {
        this.numbers = Map.copyOf(numbers);
        this.dates = Map.copyOf(dates);
    }

    /**
     * How a column writes numbers; for an absent column a style that reads nothing.
     *
     * @throws IllegalArgumentException if the column was not judged
     */
    public NumberStyle numbers(Column column) {
        return column.exists() ? judged(numbers.get(column.index()), column) : NumberStyle.of(text -> Optional.empty());
    }

    /**
     * How a column writes dates; for an absent column a style that reads nothing.
     *
     * @throws IllegalArgumentException if the column was not judged
     */
    public DateStyle dates(Column column) {
        return column.exists() ? judged(dates.get(column.index()), column) : DateStyle.of(text -> Optional.empty());
    }

    private static <T> T judged(T style, Column column) {
        if (style == null) {
            throw new IllegalArgumentException("not judged: column " + column.index());
        }
        return style;
    }
}
