package org.raceline.connector.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/**
 * Reads the canonical table of figures, one a row: {@code metric,from,to,value}, perhaps a currency and dimensions. Rows of one
 * metric that are split by the same dimensions and are equally long belong together: each such table is read for itself.
 */
final class CanonicalObservations {
    private static final Set<String> OWN = Set.of("metric", "from", "to", "value", "currency", "recorded_at");
    private static final int MOST_TABLES = 200;

    /** Of a source whose rows are given one by one, each speaks only for what it is split by. */
    private static final String ROWS = "rows";
    private static final String ALONE = "alone";

    /** What makes a row part of a table. */
    private record Part(String metric, Set<String> dimensions, Grain grain, Slice alone) {
    }

    private record Entry(Metric metric, Period period, Map<String, String> slice, BigDecimal value, String currency) {
        Part part(boolean alone) {
            return new Part(metric.id(), slice.keySet(), grain(period), alone ? new Slice(slice) : Slice.ALL);
        }
    }

    private final TableWalk walk;
    private final Catalogue catalogue;
    private final FactSink sink;
    private final CanonicalColumns columns;
    private final Currencies currencies;
    private final boolean alone;

    CanonicalObservations(TableWalk walk, Catalogue catalogue, FactSink sink) throws IOException, ConnectorException {
        this.walk = walk;
        this.catalogue = catalogue;
        this.sink = sink;
        columns = new CanonicalColumns(walk.require(), OWN, catalogue);
        currencies = new Currencies(columns.all(), "currency", walk.settings().currency());
        alone = walk.settings().value(ROWS).equals(ALONE);
    }

    void read() throws IOException, ConnectorException {
        Map<Part, Span> parts = new LinkedHashMap<>();
        Optional<Issue> missing = walk.walk(columns.all(), List.of(), new AccountedRows(sink, row -> {
            try {
                Entry entry = entry(row);
                parts.computeIfAbsent(entry.part(alone), part -> new Span()).see(entry.period());
            } catch (CellException unreadable) {
                sink.record(row.firstLine(), row.lastLine());
                sink.reject(unreadable.issue());
            }
        }));
        if (parts.size() > MOST_TABLES) {
            throw new ConnectorException(Sentences.error("canonical.parts", MOST_TABLES));
        }
        for (Map.Entry<Part, Span> part : parts.entrySet()) {
            sink.cut(new Cut(part.getKey().dimensions(), part.getKey().grain(), part.getValue().period().orElseThrow(), true, "", part.getKey().alone()));
            walk.walk(columns.all(), List.of(), row -> load(row, part.getKey()));
        }
        missing.ifPresent(sink::report);
        TableWalk.unused(columns.all(), columns.known(false)).ifPresent(sink::report);
    }

    private void load(Row row, Part part) {
        try {
            Entry entry = entry(row);
            if (entry.part(alone).equals(part)) {
                sink.record(row.firstLine(), row.lastLine());
                ObservationWriter writer = sink.observation(part.metric()).during(entry.period());
                entry.slice().forEach(writer::in);
                if (entry.metric().unit() == Unit.Kind.MONEY) {
                    writer.money(entry.value(), entry.currency());
                } else {
                    writer.value(entry.value());
                }
            }
        } catch (CellException rejectedBefore) {
            // the first pass has accounted for it
        }
    }

    private Entry entry(Row row) throws CellException {
        Column name = columns.column("metric");
        Metric metric = catalogue.metric(name.text(row).toLowerCase(Locale.ROOT)).filter(known -> !(known instanceof Metric.Formula))
                .orElseThrow(() -> new CellException(Sentences.error("cell.metric").at("metric")));
        Column value = columns.column("value");
        BigDecimal number = value.number(row, NumberStyle.PLAIN).orElseThrow(value::empty);
        Map<String, String> slice = new TreeMap<>();
        for (Map.Entry<String, Column> dimension : columns.dimensions().entrySet()) {
            String text = Label.text(row, dimension.getValue());
            if (!text.isEmpty()) {
                slice.put(dimension.getKey(), text);
            }
        }
        return new Entry(metric, period(row), slice, number, currencies.of(row, new Figure.Value(number, Optional.empty())));
    }

    private Period period(Row row) throws CellException {
        LocalDate from = day(row, columns.column("from"));
        LocalDate to = day(row, columns.column("to"));
        if (to.isBefore(from)) {
            throw new CellException(Sentences.error("cell.period").at("to"));
        }
        return new Period(from, to);
    }

    private static LocalDate day(Row row, Column column) throws CellException {
        return column.date(row, CanonicalColumns.DATES).orElseThrow(column::empty);
    }

    private static Grain grain(Period period) {
        LocalDate from = period.from();
        if (period.days() == 1) {
            return Grain.DAY;
        }
        if (period.days() == 7) {
            return Grain.WEEK;
        }
        boolean wholeMonths = from.getDayOfMonth() == 1 && period.to().equals(YearMonth.from(period.to()).atEndOfMonth());
        long months = YearMonth.from(from).until(YearMonth.from(period.to()), ChronoUnit.MONTHS) + 1;
        if (wholeMonths && months == 1) {
            return Grain.MONTH;
        }
        if (wholeMonths && months == 3 && from.getMonthValue() % 3 == 1) {
            return Grain.QUARTER;
        }
        return wholeMonths && months == 12 && from.getMonthValue() == 1 ? Grain.YEAR : Grain.TOTAL;
    }
}
