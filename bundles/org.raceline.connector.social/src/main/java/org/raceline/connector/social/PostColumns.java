package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** The columns of a posts file. Their number changes from month to month, so only those that are needed are looked for. */
final class PostColumns {
    private final int size;
    private final String network;
    private final Column id;
    private final Column published;
    private final Column date;
    private final Map<String, Column> counts = new LinkedHashMap<>();

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    PostColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        network = network(columns);
        id = columns.required("Post ID");
        published = columns.required("Publish time");
        date = columns.column("Date");
        counts.put("likes", columns.column("Reactions", "Likes"));
        counts.put("comments", columns.column("Comments"));
        counts.put("shares", columns.column("Shares"));
        counts.put("impressions", columns.column("Impressions"));
        counts.values().removeIf(column -> !column.exists());
    }

    static boolean areIn(Columns columns) {
        return columns.contains("Post ID", "Publish time") && !network(columns).isEmpty();
    }

    /** Posts of Facebook name a page, those of Instagram an account; empty where neither is there. */
    static String network(Columns columns) {
        return columns.contains("Page name") || columns.contains("Page ID") ? "Facebook"
                : columns.contains("Account username") || columns.contains("Account ID") ? "Instagram" : "";
    }

    String network() {
        return network;
    }

    /** The metrics that the file states. */
    Set<String> metrics() {
        return counts.keySet();
    }

    Collection<Column> figures() {
        return counts.values();
    }

    /** Whether a row is of no post: Meta puts notes on the figures into rows of their own. */
    boolean isNote(Row row) {
        return row.kind() == Row.Kind.CELLS && id.text(row).isEmpty();
    }

    /** Whether a row has all cells, so that they stand under their headings. */
    boolean isWhole(Row row) {
        return row.problem(size).isEmpty();
    }

    String publishTime(Row row) {
        return published.text(row);
    }

    /** @throws CellException if the row cannot be read, or does not speak of the whole life of a post */
    Post post(Row row, DateStyle dates) throws CellException {
        Optional<Issue> problem = row.problem(size);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        if (!date.text(row).isEmpty() && !date.text(row).equalsIgnoreCase("Lifetime")) {
            throw new CellException(Sentences.error("post.daily").at(date.heading()));
        }
        LocalDate day = published.date(row, dates).orElseThrow(published::empty);
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            count.getValue().count(row, NumberStyle.GROUPED).ifPresent(value -> stated.put(count.getKey(), value));
        }
        return new Post(id.text(row), day, stated);
    }
}
