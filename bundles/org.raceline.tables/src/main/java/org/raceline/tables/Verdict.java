package org.raceline.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.tables.internal.Sentences;

/** How the columns of an input are written, as a {@link Judge} found out. */
public final class Verdict {
    private final Map<Integer, NumberStyle> numbers;
    private final Map<Integer, DateStyle> dates;
    private final List<Issue> unknown;

    Verdict(Map<Integer, NumberStyle> numbers, Map<Integer, DateStyle> dates, Map<Column, Long> empty, long rows) {
        this.numbers = Map.copyOf(numbers);
        this.dates = Map.copyOf(dates);
        this.unknown = empty.entrySet().stream().filter(column -> column.getValue() > 0).map(column -> Sentences.issue(Severity.INFO, "column.unknown", column.getKey().heading(), column.getValue(), rows)
                .at(column.getKey().heading())).toList();
    }

    /** For the import report, where each row states figures by itself: which columns of numbers have empty cells, which say nothing, not 0. */
    public List<Issue> unknown() {
        return unknown;
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
