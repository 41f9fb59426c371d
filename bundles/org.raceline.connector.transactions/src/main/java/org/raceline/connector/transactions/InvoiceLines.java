package org.raceline.connector.transactions;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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

/**
 * Gathers lines to invoices: the order is the invoice, its value what its lines come to. In a file that is sorted by invoice one
 * invoice is held at a time, else all of them.
 */
final class InvoiceLines {
    private final InvoiceColumns columns;
    private final Survey survey;
    private final String currency;
    private final FactSink sink;
    private final Days days = new Days();
    private final Map<String, Invoice> open = new LinkedHashMap<>();
    private Optional<Invoice> above = Optional.empty();
    /** What is wrong with the row above, if nobody knows which invoice it is of. */
    private Optional<Issue> damage = Optional.empty();

    /** What a first reading tells: how cells are written, and whether the lines of each invoice stand one below the other. */
    private record Survey(Verdict verdict, boolean sorted) {
    }

    private InvoiceLines(InvoiceColumns columns, Survey survey, String currency, FactSink sink) {
        this.columns = columns;
        this.survey = survey;
        this.currency = currency;
        this.sink = sink;
    }

    static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Survey survey = survey(input, settings);
        try (Rows rows = Rows.open(input, Layout.INVOICE_LINES.dialect(), settings)) {
            InvoiceLines lines = null;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank() || row.kind() == Row.Kind.SEPARATOR) {
                    sink.header(row.firstLine(), row.lastLine());
                } else if (lines == null) {
                    lines = new InvoiceLines(new InvoiceColumns(row), survey, settings.currency(), sink);
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

    private static Survey survey(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Layout.INVOICE_LINES.dialect(), settings)) {
            InvoiceColumns columns = null;
            Judge judge = new Judge();
            Sorting sorting = new Sorting();
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
                    columns.numberIn(row).ifPresent(sorting::see);
                }
            }
            return new Survey(judge.verdict(settings), sorting.holds());
        }
    }

    private void row(Row row) {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            damaged(row, problem.get());
            return;
        }
        try {
            Invoice invoice = invoice(columns.numberIn(row).orElseThrow(columns::withoutNumber));
            damage.ifPresent(invoice::spoil);
            damage = Optional.empty();
            invoice.add(row);
            above = Optional.of(invoice);
        } catch (CellException bad) {
            reject(row, bad.issue());
        }
    }

    private Invoice invoice(String number) {
        if (!open.containsKey(number)) {
            if (survey.sorted()) {
                finish();
            }
            open.put(number, new Invoice(number, columns, survey.verdict()));
        }
        return open.get(number);
    }

    /**
     * A row whose cells do not stand under their headings costs the invoice that it is of: the open one that it names, if it
     * does, else those above and below it, of which it may be.
     */
    private void damaged(Row row, Issue issue) {
        reject(row, issue);
        Optional<Invoice> named = columns.numberOfDamaged(row).map(open::get);
        if (named.isPresent()) {
            named.get().spoil(issue);
        } else {
            above.ifPresent(invoice -> invoice.spoil(issue));
            damage = Optional.of(issue);
        }
    }

    private void reject(Row row, Issue issue) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(issue);
    }

    private void finish() {
        for (Invoice invoice : open.values()) {
            if (invoice.write(sink, currency)) {
                days.see(invoice.at().local().toLocalDate());
            }
        }
        open.clear();
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
