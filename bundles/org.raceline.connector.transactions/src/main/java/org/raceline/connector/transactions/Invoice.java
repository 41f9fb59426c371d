package org.raceline.connector.transactions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** An invoice being gathered from its lines. One bad line makes all of it bad. */
final class Invoice {
    private static final String CREDIT_NOTE = "C";
    private static final String ADJUSTMENT = "A";

    /** Physical lines one below the other. */
    private record Stretch(long first, long last) {
    }

    private final String number;
    private final InvoiceColumns columns;
    private final Verdict verdict;
    private final List<Stretch> stretches = new ArrayList<>(1);
    private Moment at;
    private Optional<Person> customer = Optional.empty();
    private String country = "";
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private Optional<Issue> problem = Optional.empty();

    Invoice(String number, InvoiceColumns columns, Verdict verdict) {
        this.number = number;
        this.columns = columns;
        this.verdict = verdict;
    }

    void add(Row row) {
        boolean next = !stretches.isEmpty() && stretches.getLast().last() + 1 == row.firstLine();
        long first = next ? stretches.removeLast().first() : row.firstLine();
        stretches.add(new Stretch(first, row.lastLine()));
        try {
            if (at == null) {
                at = columns.at(row, verdict);
                country = columns.country(row);
            }
            customer = customer.or(() -> columns.customer(row));
            BigDecimal pieces = columns.units(row, verdict);
            units = units.add(pieces);
            value = value.add(pieces.multiply(columns.price(row, verdict)));
        } catch (CellException bad) {
            problem = problem.or(() -> Optional.of(bad.issue()));
        }
    }

    /** A line that is of this invoice, or may be, cannot be read: what its others come to is not what it is worth. */
    void spoil(Issue issue) {
        problem = problem.or(() -> Optional.of(issue));
    }

    /** @return whether it was written: its day is then {@link #at} */
    boolean write(FactSink sink, String currency) {
        if (problem.isPresent()) {
            for (Stretch stretch : stretches) {
                sink.record(stretch.first(), stretch.last());
                sink.reject(problem.get());
            }
            return false;
        }
        stretches.stream().skip(1).forEach(stretch -> sink.record(stretch.first(), stretch.last()));
        sink.record(stretches.getFirst().first(), stretches.getFirst().last());
        TouchpointWriter order = sink.touchpoint("order").key(number).in("country", country).amount("units", units);
        at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
        customer.ifPresent(order::person);
        if (number.startsWith(CREDIT_NOTE)) {
            order.exclude("credit-note").money("refunds", value.negate(), currency);
        } else {
            order.money("gross_sales", value, currency).money("refunds", BigDecimal.ZERO, currency);
        }
        if (number.startsWith(ADJUSTMENT)) {
            order.exclude("adjustment");
        }
        order.money("net_revenue", value, currency).end();
        return true;
    }

    Moment at() {
        return at;
    }
}
