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

    private final TableWalk walk;
    private final Catalogue catalogue;
    private final FactSink sink;
    private final CanonicalColumns columns;
    private final Currencies currencies;
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final Set<String> withPersons = new HashSet<>();
    private final Map<String, Boolean> money = new HashMap<>();

    CanonicalTouchpoints(TableWalk walk, Catalogue catalogue, FactSink sink) throws IOException, ConnectorException {
        this.walk = walk;
        this.catalogue = catalogue;
        this.sink = sink;
        columns = new CanonicalColumns(walk.require(), OWN, catalogue);
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
            TouchpointKind kind = kind(row);
            String key = required(row, "key");
            Moment at = columns.column("at").moment(row, CanonicalColumns.DATES).orElseThrow(columns.column("at")::empty);
            List<Person> persons = persons(row);
            Map<String, BigDecimal> quantities = quantities(row, kind);
            String currency = currencies.of(row, new Figure.Value(BigDecimal.ZERO, Optional.empty()));
            TouchpointWriter touchpoint = sink.touchpoint(kind.id()).hiddenKey(key);
            at.offset().ifPresentOrElse(offset -> touchpoint.at(at.local(), offset), () -> touchpoint.at(at.local()));
            persons.forEach(touchpoint::person);
            for (Map.Entry<String, Column> dimension : columns.dimensions().entrySet()) {
                touchpoint.in(dimension.getKey(), Label.text(row, dimension.getValue()));
            }
            quantities.forEach((id, value) -> {
                if (isMoney(kind.id(), id)) {
                    touchpoint.money(id, value, currency);
                } else {
                    touchpoint.amount(id, value);
                }
            });
            excluded(row).ifPresent(touchpoint::exclude);
            touchpoint.end();
            spans.computeIfAbsent(kind.id(), id -> new Span()).see(Period.day(at.local().toLocalDate()));
            if (!persons.isEmpty()) {
                withPersons.add(kind.id());
            }
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private TouchpointKind kind(Row row) throws CellException {
        String id = required(row, "kind").toLowerCase(Locale.ROOT);
        return catalogue.kind(id).orElseThrow(() -> new CellException(
                Sentences.error("cell.kind", catalogue.kindsById().keySet().stream().sorted().collect(Collectors.joining(", "))).at("kind")));
    }

    private String required(Row row, String heading) throws CellException {
        String text = columns.column(heading).text(row);
        if (text.isEmpty()) {
            throw columns.column(heading).empty();
        }
        return text;
    }

    private List<Person> persons(Row row) throws CellException {
        List<Person> persons = new ArrayList<>();
        String email = columns.column("email").text(row);
        if (!email.isEmpty()) {
            if (!Addresses.isOne(email)) {
                throw new CellException(Sentences.error("cell.email").at("email"));
            }
            persons.add(Person.email(email));
        }
        String customer = columns.column("customer").text(row);
        if (!customer.isEmpty()) {
            persons.add(new Person(Person.Identity.CUSTOMER_NUMBER, customer));
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

    private boolean isMoney(String kind, String quantity) {
        return money.computeIfAbsent(kind + ' ' + quantity, any -> Profile.unit(kind, quantity, catalogue) == Unit.Kind.MONEY);
    }

    private Optional<String> excluded(Row row) throws CellException {
        String reason = columns.column("excluded").text(row).toLowerCase(Locale.ROOT);
        if (!reason.isEmpty() && !reason.matches("[a-z][a-z-]{0,62}")) {
            throw new CellException(Sentences.error("cell.excluded").at("excluded"));
        }
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}
