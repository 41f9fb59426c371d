package org.raceline.connector.shop;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Shopify's order export: CSV with any of its columns as long as {@code Name} and {@code Created at} are there, and the total or the
 * status and the lines.
 */
@Component(service = Connector.class)
@ConnectorId("shop.shopify")
public final class ShopifyOrders implements Connector {
    private static final String FORMAT = "shopify-orders";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Row> heading = heading(rows);
            return heading.isEmpty() ? Recognition.NO : recognise(Columns.of(heading.get()));
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    private static Recognition recognise(Columns columns) {
        if (!OrderColumns.isExport(columns)) {
            return Recognition.NO;
        }
        boolean telling = columns.contains("Lineitem name") || columns.contains("Lineitem quantity") || columns.contains("Financial Status")
                || columns.contains("Subtotal", "Shipping", "Taxes");
        return telling ? Recognition.certain(FORMAT, "") : Recognition.possible(FORMAT);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            read(input, settings, sink);
        }
    }

    private static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        sink.input(input);
        OrderColumns columns = judged(input, settings);
        try (Rows rows = Rows.open(input, Dialect.ANY, settings); OrderFile file = new OrderFile(columns, sink)) {
            sink.header(1, headingOf(rows).lastLine());
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (isNoRecord(row.get())) {
                    sink.header(row.get().firstLine(), row.get().lastLine());
                } else {
                    file.row(row.get());
                }
            }
            file.end();
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    /** The first pass: how the file writes its dates and amounts, and whether it lists orders at all. */
    private static OrderColumns judged(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            OrderColumns columns = new OrderColumns(Columns.of(headingOf(rows)), settings);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!isNoRecord(row.get())) {
                    columns.see(row.get());
                }
            }
            columns.decide();
            return columns;
        }
    }

    private static Row headingOf(Rows rows) throws IOException, ConnectorException {
        return heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
    }

    /** The first row that is not blank. */
    static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && isNoRecord(row.get())) {
            row = rows.next();
        }
        return row;
    }

    private static boolean isNoRecord(Row row) {
        return row.isBlank() || row.kind() == Row.Kind.SEPARATOR;
    }
}
