package org.raceline.connector.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Moment;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** Reads the canonical table of touchpoints: {@code kind,key,at}, perhaps who, and what else its headings name. */
final class CanonicalTouchpoints {
    private static final Set<String> OWN = Set.of("kind", "key", "at", "email", "customer", "currency", "excluded");

    private static final Figure.Value NO_CURRENCY = new Figure.Value(BigDecimal.ZERO, Optional.empty());

    private final TableWalk walk;
    private final Catalogue catalogue;
    private final FactSink sink;
    private final CanonicalColumns columns;
    private final Column kind;
    private final Column key;
    private final Column time;
    private final Column email;
    private final Column customer;
    private final Column excluded;
    private final Currencies currencies;
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final Set<String> withPersons = new HashSet<>();
    private final Map<String, Map<String, Boolean>> money = new HashMap<>();

    CanonicalTouchpoints(TableWalk walk, Catalogue catalogue, FactSink sink) throws IOException, ConnectorException {
        this.walk = walk;
        this.catalogue = catalogue;
        this.sink = sink;
        columns = new CanonicalColumns(walk.require(), OWN, catalogue);
        kind = columns.column("kind");
        key = columns.column("key");
        time = columns.column("at");
        email = columns.column("email");
        customer = columns.column("customer");
        excluded = columns.column("excluded");
        currencies = new Currencies(columns.all(), "currency", walk.settings().currency());
    }

    void read() throws IOException, ConnectorException {
        Optional<Issue> missing = walk.walk(columns.all(), List.of(), new AccountedRows(sink, this::load));
        spans.forEach((kind, span) -> {
            Set<String> stated = new HashSet<>(columns.quantities().keySet());
            stated.retainAll(catalogue.kindsById().get(kind).quantities());
            span.period().ifPresent(period -> sink.vouch(kind, period, stated, withPersons.contains(kind), columns.dimensions().keySet(), Set.of()));
        });
        missing.ifPresent(sink::report);
        TableWalk.unused(columns.all(), columns.known(true)).ifPresent(sink::report);
    }

    private void load(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            TouchpointKind of = kind(row);
            String id = required(row, key);
            Moment at = time.moment(row, CanonicalColumns.DATES).orElseThrow(time::empty);
            List<Person> persons = persons(row);
            Map<String, BigDecimal> quantities = quantities(row, of);
            String currency = currencies.of(row, NO_CURRENCY);
            TouchpointWriter touchpoint = sink.touchpoint(of.id()).hiddenKey(id);
            at.offset().ifPresentOrElse(offset -> touchpoint.at(at.local(), offset), () -> touchpoint.at(at.local()));
            persons.forEach(touchpoint::person);
            for (Map.Entry<String, Column> dimension : columns.dimensions().entrySet()) {
                touchpoint.in(dimension.getKey(), Label.text(row, dimension.getValue()));
            }
            quantities.forEach((quantity, value) -> {
                if (isMoney(of.id(), quantity)) {
                    touchpoint.money(quantity, value, currency);
                } else {
                    touchpoint.amount(quantity, value);
                }
            });
            excluded(row).ifPresent(touchpoint::exclude);
            touchpoint.end();
            spans.computeIfAbsent(of.id(), any -> new Span()).see(Period.day(at.local().toLocalDate()));
            if (!persons.isEmpty()) {
                withPersons.add(of.id());
            }
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private TouchpointKind kind(Row row) throws CellException {
        String id = required(row, kind).toLowerCase(Locale.ROOT);
        return catalogue.kind(id).orElseThrow(() -> new CellException(
                Sentences.error("cell.kind", catalogue.kindsById().keySet().stream().sorted().collect(Collectors.joining(", "))).at("kind")));
    }

    private static String required(Row row, Column column) throws CellException {
        String text = column.text(row);
        if (text.isEmpty()) {
            throw column.empty();
        }
        return text;
    }

    private List<Person> persons(Row row) throws CellException {
        List<Person> persons = new ArrayList<>();
        String address = email.text(row);
        if (!address.isEmpty()) {
            if (!Addresses.isOne(address)) {
                throw new CellException(Sentences.error("cell.email").at("email"));
            }
            persons.add(Person.email(address));
        }
        String number = customer.text(row);
        if (!number.isEmpty()) {
            persons.add(new Person(Person.Identity.CUSTOMER_NUMBER, number));
        }
        return persons;
    }

    private Map<String, BigDecimal> quantities(Row row, TouchpointKind kind) throws CellException {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (Map.Entry<String, Column> quantity : columns.quantities().entrySet()) {
            Optional<BigDecimal> value = quantity.getValue().number(row, NumberStyle.PLAIN);
            if (value.isPresent() && !kind.quantities().contains(quantity.getKey())) {
                throw new CellException(Sentences.error("cell.quantity", kind.id(), quantity.getKey()).at(quantity.getKey()));
            }
            value.ifPresent(number -> quantities.put(quantity.getKey(), number));
        }
        return quantities;
    }

    private boolean isMoney(String of, String quantity) {
        return money.computeIfAbsent(of, any -> new HashMap<>()).computeIfAbsent(quantity, any -> Profile.unit(of, quantity, catalogue) == Unit.Kind.MONEY);
    }

    private Optional<String> excluded(Row row) throws CellException {
        String reason = excluded.text(row).toLowerCase(Locale.ROOT);
        if (!reason.isEmpty() && !reason.matches("[a-z][a-z-]{0,62}")) {
            throw new CellException(Sentences.error("cell.excluded").at("excluded"));
        }
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
