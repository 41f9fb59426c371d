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
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The order grid of Magento, exported as CSV: one order a row, its totals in the currency of the books and in that of the customer. */
@Component(service = Connector.class)
@ConnectorId("shop.magento")
public final class MagentoOrders implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return ShopifyOrders.heading(rows).map(Columns::of).filter(MagentoGrid::isGrid).isPresent()
                    ? Recognition.certain("magento-order-grid", "") : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            read(input, settings, sink);
        }
    }

    private static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        sink.input(input);
        MagentoGrid grid = judged(input, settings);
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            Row heading = ShopifyOrders.heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
            sink.header(1, heading.lastLine());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.isBlank()) {
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    order(row, grid, sink);
                }
            }
            grid.vouch(sink);
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }

    /** The first pass: how the file writes its dates and amounts, and in how many currencies the books are kept. */
    private static MagentoGrid judged(Input input, Settings settings) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            Row heading = ShopifyOrders.heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty")));
            MagentoGrid grid = new MagentoGrid(Columns.of(heading), settings);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                grid.see(row.get());
            }
            grid.decide();
            return grid;
        }
    }

    private static void order(Row row, MagentoGrid grid, FactSink sink) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            grid.write(row, sink);
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }
}
