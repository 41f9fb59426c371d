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

/** Shopify's order export: CSV with any of its columns as long as {@code Name}, {@code Created at} and {@code Total} are there. */
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
        if (!columns.contains("Name", "Created at", "Total")) {
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
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Row heading = heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
            sink.header(1, heading.lastLine());
            OrderColumns columns = OrderColumns.of(heading, CreatedAt.styleOf(input, settings), settings.currency());
            OrderFile file = new OrderFile(columns, sink);
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
