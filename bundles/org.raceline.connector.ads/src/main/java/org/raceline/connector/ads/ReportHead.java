package org.raceline.connector.ads;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Everything down to the heading: the report's title, its days, the names of its columns.
 *
 * @param dialect how the cells are separated; the title does not tell
 * @param line    of the heading
 * @param range   the days that the report speaks of, where it or the name of its file states them
 */
record ReportHead(Dialect dialect, Columns heading, long line, Optional<Period> range) {
    private static final int MOST_LINES = 12;
    private static final List<Dialect> DIALECTS = List.of(Dialect.COMMA, new Dialect('\t', false), new Dialect(';', false));
    private static final DateStyle DAYS = DateStyle.of("MMMM d, uuuu", "MMM d, uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu-MM-dd");
    private static final Pattern TO = Pattern.compile("\\h+[-–]\\h+");
    /** What a card of the overview is called: {@code Time_series(2026.02.05-2026.02.10).csv}. */
    private static final Pattern CARD = Pattern.compile(".*\\((?:[^()]*_)?(\\d{4}\\.\\d\\d\\.\\d\\d)(?:-(\\d{4}\\.\\d\\d\\.\\d\\d))?\\).*");
    private static final DateStyle CARD_DAYS = DateStyle.of("uuuu.MM.dd");
    /** Britons write it so. */
    private static final Pattern SEPTEMBER = Pattern.compile("(?i)\\bsept\\b");

    static Optional<ReportHead> of(Input input, Settings settings) throws IOException, ConnectorException {
        for (Dialect dialect : DIALECTS) {
            Optional<ReportHead> head = of(input, dialect, settings);
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    private static Optional<ReportHead> of(Input input, Dialect dialect, Settings settings) throws IOException, ConnectorException {
        Optional<Period> range = Optional.empty();
        try (Rows rows = Rows.open(input, dialect, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent() && next.get().firstLine() <= MOST_LINES; next = rows.next()) {
                Row row = next.get();
                if (row.kind() == Row.Kind.CELLS && ReportColumns.areIn(Columns.of(row))) {
                    return Optional.of(new ReportHead(dialect, Columns.of(row), row.lastLine(), range));
                }
                if (row.kind() == Row.Kind.CELLS && range.isEmpty() && ReportColumns.areCard(Columns.of(row))) {
                    Optional<Period> named = named(input.name());
                    return named.map(days -> new ReportHead(dialect, Columns.of(row), row.lastLine(), named));
                }
                if (range.isEmpty()) {
                    range = range(String.join(",", row.cells()));
                }
            }
        }
        return Optional.empty();
    }

    /** The days that the name of a card's file states. */
    private static Optional<Period> named(String file) {
        Matcher name = CARD.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> first = CARD_DAYS.date(name.group(1));
        Optional<LocalDate> last = name.group(2) == null ? first : CARD_DAYS.date(name.group(2));
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get()) ? Optional.of(new Period(first.get(), last.get())) : Optional.empty();
    }

    /** {@code September 1, 2026 - September 30, 2026}, or one day. */
    private static Optional<Period> range(String text) {
        List<Optional<LocalDate>> days = TO.splitAsStream(SEPTEMBER.matcher(text).replaceAll("Sep").strip()).map(DAYS::date).toList();
        boolean isRange = days.size() <= 2 && days.stream().allMatch(Optional::isPresent);
        return isRange && !days.getLast().get().isBefore(days.getFirst().get())
                ? Optional.of(new Period(days.getFirst().get(), days.getLast().get())) : Optional.empty();
    }
}
