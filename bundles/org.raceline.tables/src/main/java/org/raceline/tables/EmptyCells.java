package org.raceline.tables;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.tables.internal.Sentences;

/**
 * Counts the cells of figures that say nothing, for the import report: an empty cell is unknown, not 0, and sums over its rows lack it.
 * Every reader of figures tells them so. Not thread-safe.
 */
public final class EmptyCells {
    private final Map<String, Long> empty = new LinkedHashMap<>();
    private long rows;

    /**
     * Takes in a row that is loaded.
     *
     * @param figures columns that it states figures in; absent ones are left aside
     */
    public void see(Row row, Collection<Column> figures) {
        see(figures.stream().filter(column -> column.exists() && column.text(row).isEmpty()).map(Column::heading).toList());
    }

    /**
     * Takes in a record that is loaded.
     *
     * @param unknown headings, or names, of the figures that it says nothing of
     */
    public void see(Collection<String> unknown) {
        rows++;
        unknown.forEach(heading -> empty.merge(heading, 1L, Long::sum));
    }

    /** One for each heading that is empty in some row, as the column that it is of; in the order in which they were seen. */
    public List<Issue> issues() {
        return empty.entrySet().stream().map(column -> Sentences.issue(Severity.INFO, "column.unknown", column.getKey(), column.getValue(), rows).at(column.getKey())).toList();
    }

    /** As {@link #issues}, without what no record says anything of: where records name their figures themselves, their tool has none of these. */
    public List<Issue> issuesOfStated() {
        return issues().stream().filter(issue -> empty.get(issue.column()) < rows).toList();
    }
}
