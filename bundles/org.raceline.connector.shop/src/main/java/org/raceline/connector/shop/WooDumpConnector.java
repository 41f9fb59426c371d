package org.raceline.connector.shop;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.raceline.tables.Rows;

/** Tables of a WooCommerce shop's database, saved as CSV: three of them together are orders, none of them alone is. */
@Component(service = Connector.class)
@ConnectorId("shop.woocommerce-dump")
public final class WooDumpConnector implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        return table(input).map(table -> Recognition.certain(table.format(), "")).orElse(Recognition.NO);
    }

    private static Optional<WooTable> table(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return ShopifyOrders.heading(rows).map(Columns::of).flatMap(WooTable::of);
        } catch (ConnectorException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<Input> parts(Input input, List<Input> others) throws IOException {
        Map<WooTable, Input> parts = new EnumMap<>(WooTable.class);
        Optional<WooTable> own = table(input);
        for (Input other : others) {
            Optional<WooTable> table = own.isEmpty() ? Optional.empty() : table(other);
            if (table.isPresent() && !table.equals(own)) {
                parts.putIfAbsent(table.get(), other);
            }
        }
        return List.copyOf(parts.values());
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Map<WooTable, Input> tables = new EnumMap<>(WooTable.class);
        for (Input input : inputs) {
            WooTable table = table(input).orElseThrow(() -> new ConnectorException(Sentences.error("dump.unknown").in(input.name(), 1)));
            if (tables.putIfAbsent(table, input) != null) {
                throw new ConnectorException(Sentences.error("dump.twice").in(input.name(), 1));
            }
        }
        String missing = Arrays.stream(WooTable.values()).filter(table -> !tables.containsKey(table)).map(table -> Sentences.text("dump.table." + table.format()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw ConnectorException.needsInput(Sentences.error("dump.missing", missing));
        }
        new WooDump(tables, settings, sink).read();
    }
}
