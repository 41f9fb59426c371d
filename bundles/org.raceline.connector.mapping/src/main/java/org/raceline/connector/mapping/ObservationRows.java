package org.raceline.connector.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.connector.mapping.Profile.Observing;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Row;

/** Reads a table in which a row is figures of a period. */
final class ObservationRows {
    /** As analytics tools write what has no value; every figure of a table has one for each dimension. */
    private static final String NOT_SET = "(not set)";

    private final TableWalk walk;
    private final Observing meaning;
    private final FactSink sink;
    private final Columns columns;
    private final Column date;
    private final List<Column> labels;
    private final Currencies currencies;
    private final Set<String> seen = new HashSet<>();
    private final List<Map<String, BigDecimal>> totals = new ArrayList<>();
    private final EmptyCells empty = new EmptyCells();
    private final List<Column> figures;
    private Styles styles;

    ObservationRows(TableWalk walk, Observing meaning, FactSink sink) throws IOException, ConnectorException {
        this.walk = walk;
        this.meaning = meaning;
        this.sink = sink;
        columns = walk.require();
        date = TableWalk.column(columns, meaning.date());
        labels = Stream.concat(Stream.of(date), meaning.dimensions().stream().filter(label -> !label.heading().isBlank())
                .map(label -> TableWalk.column(columns, label.heading()))).toList();
        figures = meaning.metrics().stream().flatMap(figure -> figure.headings().stream()).distinct().map(heading -> TableWalk.column(columns, heading)).toList();
        currencies = new Currencies(columns, meaning.currencyColumn(), walk.settings().currency());
    }

    void read() throws IOException, ConnectorException {
        styles = Styles.of(walk, columns, labels, meaning.date(), meaning.metrics());
        Span span = new Span();
        walk.walk(columns, labels, row -> period(row).ifPresent(span::see));
        Set<String> dimensions = meaning.dimensions().stream().map(Label::id).collect(Collectors.toSet());
        span.period().ifPresent(period -> sink.cut(new Cut(dimensions, meaning.grain(), period, meaning.complete(), "")));
        Optional<Issue> missing = walk.walk(columns, labels, new AccountedRows(sink, this::load) {
            @Override
            public void total(Row row) {
                super.total(row);
                totals.add(totals(row));
            }
        });
        if (span.period().isPresent() && totals.size() == 1) {
            totals.getFirst().forEach(sink::total);
        }
        missing.ifPresent(sink::report);
        empty.issues().forEach(sink::report);
        TableWalk.unused(columns, meaning.headings()).ifPresent(sink::report);
    }

    private Optional<Period> period(Row row) {
        try {
            return Optional.of(PeriodText.of(row, date, meaning.grain(), styles));
        } catch (CellException bad) {
            return Optional.empty();
        }
    }

    private void load(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            Period period = PeriodText.of(row, date, meaning.grain(), styles);
            Map<String, String> slice = new LinkedHashMap<>();
            for (Label label : meaning.dimensions()) {
                String value = label.in(row, columns);
                slice.put(label.id(), value.isEmpty() ? NOT_SET : value);
            }
            if (!meaning.additive() && !seen.add(period + "\u0000" + String.join("\u0000", slice.values()))) {
                throw new CellException(Sentences.error("row.again"));
            }
            for (Figure figure : meaning.metrics()) {
                Optional<Figure.Value> value = figure.value(row, columns, styles);
                if (value.isPresent()) {
                    write(row, figure, value.get(), period, slice);
                }
            }
            empty.see(row, figures);
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void write(Row row, Figure figure, Figure.Value value, Period period, Map<String, String> slice) throws CellException {
        String currency = figure.isMoney() ? currencies.of(row, value) : "";
        ObservationWriter writer = sink.observation(figure.id()).during(period);
        slice.forEach(writer::in);
        if (figure.isMoney()) {
            writer.money(value.number(), currency);
        } else {
            writer.value(value.number());
        }
    }

    /** What a row of totals says of figures that add; of a product of two columns it can say nothing. */
    private Map<String, BigDecimal> totals(Row row) {
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Figure figure : meaning.metrics().stream().filter(figure -> figure.adds() && figure.times().isBlank()).toList()) {
            try {
                figure.value(row, columns, styles).ifPresent(value -> stated.put(figure.id(), value.number()));
            } catch (CellException unreadable) {
                // a totals row loads nothing, so nothing is lost
            }
        }
        return stated;
    }
}
