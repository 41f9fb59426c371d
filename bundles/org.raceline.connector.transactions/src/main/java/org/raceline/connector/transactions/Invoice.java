package org.raceline.connector.transactions;

import java.math.BigDecimal;
import java.util.Optional;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** An invoice being gathered from its lines, which stand one below the other. One bad line makes all of it bad. */
final class Invoice {
    private static final String CREDIT_NOTE = "C";
    private static final String ADJUSTMENT = "A";

    private final String number;
    private final long firstLine;
    private final InvoiceColumns columns;
    private final Verdict verdict;
    private long lastLine;
    private Moment at;
    private Optional<Person> customer = Optional.empty();
    private String country = "";
    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private Optional<Issue> problem = Optional.empty();

    Invoice(String number, long firstLine, InvoiceColumns columns, Verdict verdict) {
        this.number = number;
        this.firstLine = firstLine;
        this.columns = columns;
        this.verdict = verdict;
    }

    boolean has(String other) {
        return number.equals(other);
    }

    void add(Row row) {
        lastLine = row.lastLine();
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

    /** @return whether it was written: its day is then {@link #at} */
    boolean write(FactSink sink, String currency) {
        sink.record(firstLine, lastLine);
        if (problem.isPresent()) {
            sink.reject(problem.get());
            return false;
        }
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
