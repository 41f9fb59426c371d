package org.raceline.connector.mapping;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.connector.mapping.Profile.Exclusion;
import org.raceline.connector.mapping.Profile.Touching;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.KeyTable;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/**
 * Reads a table in which a row is a touchpoint. A key may be a telephone number or an address, so keys are kept as codes. A row that
 * has none is known by all that it says and, among equals, by its place.
 */
final class TouchpointRows implements AutoCloseable {
    private final TableWalk walk;
    private final Touching meaning;
    private final FactSink sink;
    private final Columns columns;
    private final Column date;
    private final Currencies currencies;
    private final KeyTable repeats = new KeyTable();
    private final Span span = new Span();
    private Styles styles;
    private boolean persons;
    private long noAddresses;

    TouchpointRows(TableWalk walk, Touching meaning, FactSink sink) throws IOException, ConnectorException {
        this.walk = walk;
        this.meaning = meaning;
        this.sink = sink;
        columns = walk.require();
        date = TableWalk.column(columns, meaning.date());
        currencies = new Currencies(columns, meaning.currencyColumn(), walk.settings().currency());
    }

    void read() throws IOException, ConnectorException {
        List<Column> labels = Stream.concat(Stream.concat(Stream.of(meaning.date()), meaning.key().stream()), meaning.dimensions().stream().map(Label::heading))
                .filter(heading -> !heading.isBlank()).map(heading -> TableWalk.column(columns, heading)).toList();
        styles = Styles.of(walk, columns, labels, meaning.date(), meaning.quantities());
        Optional<Issue> missing = walk.walk(columns, labels, new AccountedRows(sink, this::load));
        Set<String> quantities = meaning.quantities().stream().map(Figure::id).collect(Collectors.toSet());
        Set<String> dimensions = meaning.dimensions().stream().map(Label::id).collect(Collectors.toSet());
        span.period().ifPresent(period -> sink.vouch(meaning.kind(), period, quantities, persons, dimensions, Set.of()));
        if (noAddresses > 0) {
            sink.report(Sentences.warning("person.no-address", meaning.email(), noAddresses).at(meaning.email()));
        }
        missing.ifPresent(sink::report);
        TableWalk.unused(columns, meaning.headings()).ifPresent(sink::report);
    }

    @Override
    public void close() {
        repeats.close();
    }

    private void load(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            Moment at = date.moment(row, styles.dates()).orElseThrow(date::empty);
            Map<Figure, Figure.Value> quantities = new LinkedHashMap<>();
            String currency = "";
            for (Figure figure : meaning.quantities()) {
                Optional<Figure.Value> value = figure.value(row, columns, styles);
                if (value.isPresent()) {
                    quantities.put(figure, value.get());
                    currency = figure.isMoney() && currency.isEmpty() ? currencies.of(row, value.get()) : currency;
                }
            }
            TouchpointWriter touchpoint = sink.touchpoint(meaning.kind()).hiddenKey(key(row));
            LocalDateTime local = when(at, touchpoint);
            Optional<Person> email = email(row);
            Optional<Person> customer = customer(row);
            Stream.of(email, customer).flatMap(Optional::stream).forEach(touchpoint::person);
            for (Label label : meaning.dimensions()) {
                touchpoint.in(label.id(), label.in(row, columns));
            }
            for (Map.Entry<Figure, Figure.Value> quantity : quantities.entrySet()) {
                if (quantity.getKey().isMoney()) {
                    touchpoint.money(quantity.getKey().id(), quantity.getValue().number(), currency);
                } else {
                    touchpoint.amount(quantity.getKey().id(), quantity.getValue().number());
                }
            }
            exclusions(row, touchpoint);
            touchpoint.end();
            span.see(Period.day(local.toLocalDate()));
            persons |= email.isPresent() || customer.isPresent();
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private String key(Row row) throws CellException {
        if (meaning.key().isEmpty()) {
            String content = String.join("\u0000", row.cells());
            long repeat = repeats.get(content) + 1;
            repeats.remove(content);
            repeats.putIfAbsent(content, repeat);
            return content + '\u0000' + repeat;
        }
        List<String> parts = meaning.key().stream().map(heading -> TableWalk.column(columns, heading).text(row)).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            throw TableWalk.column(columns, meaning.key().getFirst()).empty();
        }
        return String.join("\u0000", parts);
    }

    /** A time with an offset is told as the clocks of the profile's zone show it, if it names one. */
    private LocalDateTime when(Moment at, TouchpointWriter touchpoint) {
        if (at.offset().isEmpty()) {
            touchpoint.at(at.local());
            return at.local();
        }
        ZoneOffset offset = at.offset().get();
        ZoneOffset shown = walk.settings().zone().map(zone -> zone.getRules().getOffset(at.local().toInstant(offset))).orElse(offset);
        LocalDateTime local = at.local().atOffset(offset).withOffsetSameInstant(shown).toLocalDateTime();
        touchpoint.at(local, shown);
        return local;
    }

    private Optional<Person> email(Row row) {
        String text = meaning.email().isBlank() ? "" : TableWalk.column(columns, meaning.email()).text(row);
        boolean address = Addresses.isOne(text);
        noAddresses += !text.isEmpty() && !address ? 1 : 0;
        return address ? Optional.of(Person.email(text)) : Optional.empty();
    }

    /** A spreadsheet writes the number 17850 as 17850.0. */
    private Optional<Person> customer(Row row) {
        String text = meaning.customer().isBlank() ? "" : TableWalk.column(columns, meaning.customer()).text(row).replaceFirst("^(\\d+)\\.0+$", "$1");
        return text.isEmpty() ? Optional.empty() : Optional.of(new Person(Person.Identity.CUSTOMER_NUMBER, text));
    }

    private void exclusions(Row row, TouchpointWriter touchpoint) {
        for (Exclusion exclusion : meaning.exclusions()) {
            if (exclusion.values().contains(Columns.normalise(TableWalk.column(columns, exclusion.heading()).text(row)))) {
                touchpoint.exclude(exclusion.reason());
            }
        }
    }
}
