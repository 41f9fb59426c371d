package org.raceline.connector.transactions;

import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** How a list is laid out. */
enum Layout {
    /** One row for each line of an invoice. */
    INVOICE_LINES(Recognition.certain("invoice-lines", ""), Dialect.ANY) {
        @Override
        void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
            InvoiceLines.read(input, settings, sink);
        }
    },
    /** One row for each purchase, under headings that say so. */
    PURCHASES(Recognition.certain("purchases", ""), Dialect.ANY) {
        @Override
        void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
            new Purchases(input, dialect(), settings, sink).read();
        }
    },
    /** The same under headings that may mean something else. */
    DATED_IDS(Recognition.possible("dated-ids"), Dialect.ANY) {
        @Override
        void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
            PURCHASES.read(input, settings, sink);
        }
    },
    /** Five columns parted by blanks, without headings: customer, number in the sample, day, pieces, amount. */
    BARE_PURCHASES(Recognition.certain("bare-purchases", ""), Dialect.whitespace()) {
        @Override
        void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
            new Purchases(input, dialect(), settings, sink).read();
        }
    };

    private final Recognition recognition;
    private final Dialect dialect;

    Layout(Recognition recognition, Dialect dialect) {
        this.recognition = recognition;
        this.dialect = dialect;
    }

    Recognition recognition() {
        return recognition;
    }

    Dialect dialect() {
        return dialect;
    }

    abstract void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException;

    /** By the first rows alone. */
    static Optional<Layout> of(Input input, Settings settings) throws IOException {
        Optional<Layout> headed = head(input, Dialect.ANY, settings).flatMap(row -> headed(Columns.of(row)));
        return headed.isPresent() ? headed : head(input, BARE_PURCHASES.dialect, settings).filter(PurchaseColumns::isBare).map(row -> BARE_PURCHASES);
    }

    private static Optional<Layout> headed(Columns columns) {
        if (InvoiceColumns.areIn(columns)) {
            return Optional.of(INVOICE_LINES);
        }
        if (!PurchaseColumns.areIn(columns)) {
            return Optional.empty();
        }
        return Optional.of(PurchaseColumns.nameCustomers(columns) ? PURCHASES : DATED_IDS);
    }

    private static Optional<Row> head(Input input, Dialect dialect, Settings settings) throws IOException {
        try (Rows rows = Rows.open(input, dialect, settings)) {
            Optional<Row> row = rows.next();
            while (row.isPresent() && (row.get().isBlank() || row.get().kind() == Row.Kind.SEPARATOR)) {
                row = rows.next();
            }
            return row.filter(first -> first.kind() == Row.Kind.CELLS);
        } catch (ConnectorException unreadable) {
            return Optional.empty();
        }
    }
}
