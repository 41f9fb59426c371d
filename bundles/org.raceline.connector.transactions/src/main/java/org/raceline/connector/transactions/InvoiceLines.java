package org.raceline.connector.transactions;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.CellException;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/** Gathers lines to invoices: the order is the invoice, its value what its lines come to. */
final class InvoiceLines {
    private final InvoiceColumns columns;
    private final Verdict verdict;
    private final String currency;
    private final FactSink sink;
    private final Days days = new Days();
    private Optional<Invoice> current = Optional.empty();

    private InvoiceLines(InvoiceColumns columns, Verdict verdict, String currency, FactSink sink) {
        this.columns = columns;
        this.verdict = verdict;
        this.currency = currency;
        this.sink = sink;
    }

    static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Verdict verdict = judge(input, settings);
        try (Rows rows = Rows.open(input, Layout.INVOICE_LINES.dialect(), settings)) {
            InvoiceLines lines = null;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank() || row.kind() == Row.Kind.SEPARATOR) {
                    if (lines != null) {
                        lines.finish();
                    }
                    sink.header(row.firstLine(), row.lastLine());
                } else if (lines == null) {
                    lines = new InvoiceLines(new InvoiceColumns(row), verdict, settings.currency(), sink);
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    lines.row(row);
                }
            }
            if (lines != null) {
                lines.end();
            }
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    private static Verdict judge(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Layout.INVOICE_LINES.dialect(), settings)) {
            InvoiceColumns columns = null;
            Judge judge = new Judge();
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.kind() != Row.Kind.CELLS) {
                    continue;
                }
                if (columns == null) {
                    columns = new InvoiceColumns(row);
                    judge = columns.judge();
                } else if (row.problem(columns.size()).isEmpty()) {
                    judge.see(row);
                }
            }
            return judge.verdict(settings);
        }
    }

    private void row(Row row) {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            reject(row, problem.get());
            return;
        }
        try {
            String number = columns.number(row);
            if (current.isEmpty() || !current.get().has(number)) {
                finish();
                current = Optional.of(new Invoice(number, row.firstLine(), columns, verdict));
            }
            current.get().add(row);
        } catch (CellException bad) {
            reject(row, bad.issue());
        }
    }

    private void reject(Row row, Issue issue) {
        finish();
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(issue);
    }

    private void finish() {
        if (current.isPresent() && current.get().write(sink, currency)) {
            days.see(current.get().at().local().toLocalDate());
        }
        current = Optional.empty();
    }

    private void end() {
        finish();
        Set<String> dimensions = new HashSet<>();
        if (columns.nameCountries()) {
            dimensions.add("country");
        }
        days.period().ifPresent(period -> sink.vouch("order", period, Set.of("units", "gross_sales", "refunds", "net_revenue"), columns.nameCustomers(), dimensions, Set.of()));
    }
}
