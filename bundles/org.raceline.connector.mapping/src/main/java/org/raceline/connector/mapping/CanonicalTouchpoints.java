package org.raceline.connector.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    private final Column kind;
    private final Column key;
    private final Column time;
    private final Column email;
    private final Column customer;
    private final Column excluded;
    private final Column currency;
    private final Repeated<String> currencies;
    private final Dimension[] dimensions;
    private final Column[] quantities;
    private final String[] quantityIds;
    private final BigDecimal[] amounts;
    private final Repeated<Kind> kinds = new Repeated<>(this::kind);
    private final Map<String, Kind> kindsById = new LinkedHashMap<>();

    /** A dimension, and what its cells say; the same text is the same object each time. */
    private record Dimension(String id, Column column, Repeated<String> labels) {
    }

    /** A kind of touchpoint that the table has, and what was seen of it. */
    private static final class Kind {
        private final TouchpointKind kind;
        /** Of the quantities in the order of their columns. */
        private final boolean[] known;
        private final boolean[] money;
        private final Span span = new Span();
        private boolean withPersons;
        private LocalDate lastDay;

        Kind(TouchpointKind kind, String[] quantities, Catalogue catalogue) {
            this.kind = kind;
            known = new boolean[quantities.length];
            money = new boolean[quantities.length];
            for (int i = 0; i < quantities.length; i++) {
                known[i] = kind.quantities().contains(quantities[i]);
                money[i] = Profile.unit(kind.id(), quantities[i], catalogue) == Unit.Kind.MONEY;
            }
        }

        void see(LocalDate day) {
            if (!day.equals(lastDay)) {
                lastDay = day;
                span.see(Period.day(day));
            }
        }
    }

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
        currency = columns.column("currency");
        currencies = new Repeated<>(new Currencies(columns.all(), "currency", walk.settings().currency())::code);
        dimensions = columns.dimensions().entrySet().stream()
                .map(each -> new Dimension(each.getKey(), each.getValue(), new Repeated<>(text -> Label.checked(text, each.getValue())))).toArray(Dimension[]::new);
        quantityIds = columns.quantities().keySet().toArray(String[]::new);
        quantities = columns.quantities().values().toArray(Column[]::new);
        amounts = new BigDecimal[quantities.length];
    }

    void read() throws IOException, ConnectorException {
        Optional<Issue> missing = walk.walk(columns.all(), List.of(), new AccountedRows(sink, this::load));
        kindsById.forEach((id, seen) -> {
            Set<String> stated = new HashSet<>(columns.quantities().keySet());
            stated.retainAll(seen.kind.quantities());
            seen.span.period().ifPresent(period -> sink.vouch(id, period, stated, seen.withPersons, columns.dimensions().keySet(), Set.of()));
        });
        missing.ifPresent(sink::report);
        TableWalk.unused(columns.all(), columns.known(true)).ifPresent(sink::report);
    }

    private void load(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            Kind of = kinds.of(required(row, kind));
            String id = required(row, key);
            Moment at = time.moment(row, CanonicalColumns.DATES).orElseThrow(time::empty);
            Person address = address(row);
            Person number = number(row);
            readAmounts(row, of);
            String code = currencies.of(currency.text(row));
            TouchpointWriter touchpoint = sink.touchpoint(of.kind.id()).hiddenKey(id);
            if (at.offset().isPresent()) {
                touchpoint.at(at.local(), at.offset().get());
            } else {
                touchpoint.at(at.local());
            }
            if (address != null) {
                touchpoint.person(address);
            }
            if (number != null) {
                touchpoint.person(number);
            }
            for (Dimension dimension : dimensions) {
                String text = dimension.column.text(row);
                if (!text.isEmpty()) {
                    touchpoint.in(dimension.id, dimension.labels.of(text));
                }
            }
            state(touchpoint, of, code);
            String reason = excluded(row);
            if (!reason.isEmpty()) {
                touchpoint.exclude(reason);
            }
            touchpoint.end();
            of.see(at.local().toLocalDate());
            of.withPersons |= address != null || number != null;
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void state(TouchpointWriter touchpoint, Kind of, String currency) {
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] == null) {
                continue;
            }
            if (of.money[i]) {
                touchpoint.money(quantityIds[i], amounts[i], currency);
            } else {
                touchpoint.amount(quantityIds[i], amounts[i]);
            }
        }
    }

    private Kind kind(String text) throws CellException {
        Optional<TouchpointKind> known = catalogue.kind(text.toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            throw new CellException(Sentences.error("cell.kind", catalogue.kindsById().keySet().stream().sorted().collect(Collectors.joining(", "))).at("kind"));
        }
        return kindsById.computeIfAbsent(known.get().id(), id -> new Kind(known.get(), quantityIds, catalogue));
    }

    private static String required(Row row, Column column) throws CellException {
        String text = column.text(row);
        if (text.isEmpty()) {
            throw column.empty();
        }
        return text;
    }

    /** Null where the row has none. */
    private Person address(Row row) throws CellException {
        String address = email.text(row);
        if (address.isEmpty()) {
            return null;
        }
        if (!Addresses.isOne(address)) {
            throw new CellException(Sentences.error("cell.email").at("email"));
        }
        return Person.email(address);
    }

    /** Null where the row has none. */
    private Person number(Row row) {
        String number = customer.text(row);
        return number.isEmpty() ? null : new Person(Person.Identity.CUSTOMER_NUMBER, number);
    }

    private void readAmounts(Row row, Kind of) throws CellException {
        for (int i = 0; i < quantities.length; i++) {
            Optional<BigDecimal> value = quantities[i].number(row, NumberStyle.PLAIN);
            if (value.isPresent() && !of.known[i]) {
                throw new CellException(Sentences.error("cell.quantity", of.kind.id(), quantityIds[i]).at(quantityIds[i]));
            }
            amounts[i] = value.orElse(null);
        }
    }

    /** Why it does not count; empty where it does. */
    private String excluded(Row row) throws CellException {
        String reason = excluded.text(row).toLowerCase(Locale.ROOT);
        if (!reason.isEmpty() && !reason.matches("[a-z][a-z-]{0,62}")) {
            throw new CellException(Sentences.error("cell.excluded").at("excluded"));
        }
        return reason;
    }
}
