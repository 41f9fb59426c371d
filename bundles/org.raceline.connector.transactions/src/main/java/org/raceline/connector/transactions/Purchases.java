package org.raceline.connector.transactions;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/**
 * Reads one purchase a row. Such lists number nothing, so a purchase is known by all that its row says and, among equals, by its
 * place. In a file that is sorted by day or by customer the rows of one day or customer are remembered, else all of them.
 */
final class Purchases {
    private final Input input;
    private final Dialect dialect;
    private final Settings settings;
    private final FactSink sink;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Days days = new Days();
    private final Sorting byDay = new Sorting();
    private final Sorting byCustomer = new Sorting();
    private PurchaseColumns columns;
    private String group = "";

    Purchases(Input input, Dialect dialect, Settings settings, FactSink sink) {
        this.input = input;
        this.dialect = dialect;
        this.settings = settings;
        this.sink = sink;
    }

    void read() throws IOException, ConnectorException {
        Judge judge = new Judge();
        walk(row -> { }, row -> {
            if (row.problem(columns.size()).isEmpty()) {
                judge.see(row);
                byDay.see(columns.date().text(row));
                byCustomer.see(columns.customer().text(row));
            }
        }, judge);
        Verdict verdict = judge.verdict(settings);
        Optional<Issue> missing = walk(row -> sink.header(row.firstLine(), row.lastLine()), row -> purchase(row, verdict), new Judge());
        Set<String> flags = columns != null && columns.amount().exists() ? Set.of("net_revenue:refunds-not-stated") : Set.of();
        days.period().ifPresent(period -> sink.vouch("order", period, columns.quantities(), true, Set.of(), flags));
        missing.ifPresent(sink::report);
    }

    /** @param around sees what is no purchase: headings and blank rows */
    private Optional<Issue> walk(Consumer<Row> around, Consumer<Row> record, Judge judge) throws IOException, ConnectorException {
        boolean headed = false;
        try (Rows rows = Rows.open(input, dialect, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank() || row.kind() == Row.Kind.SEPARATOR) {
                    around.accept(row);
                } else if (headed) {
                    record.accept(row);
                } else {
                    headed = true;
                    columns = PurchaseColumns.of(row);
                    columns.judge(judge);
                    (PurchaseColumns.isBare(row) ? record : around).accept(row);
                }
            }
            return rows.missingLineEnd();
        }
    }

    /** Equal rows are of one day and one customer. */
    private void forgetOthers(Row row) {
        String next = byDay.holds() ? columns.date().text(row) : byCustomer.holds() ? columns.customer().text(row) : "";
        if (!next.equals(group)) {
            seen.clear();
            group = next;
        }
    }

    private void purchase(Row row, Verdict verdict) {
        sink.record(row.firstLine(), row.lastLine());
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            sink.reject(problem.get());
            return;
        }
        try {
            Moment at = columns.at(row, verdict);
            List<Person> customer = columns.customer(row);
            Optional<BigDecimal> units = columns.units(row, verdict);
            Optional<BigDecimal> amount = columns.amount(row, verdict);
            forgetOthers(row);
            String content = String.join("\u0000", row.cells());
            TouchpointWriter order = sink.touchpoint("order").hiddenKey(content + '\u0000' + seen.merge(content, 1, Integer::sum));
            at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
            customer.forEach(order::person);
            units.ifPresent(pieces -> order.amount("units", pieces));
            amount.ifPresent(money -> order.money("gross_sales", money, settings.currency()).money("net_revenue", money, settings.currency()));
            order.end();
            days.see(at.local().toLocalDate());
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }
}
