package org.raceline.connector.shop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class WooAnalyticsMutantsTest extends MutantsContract {
    private static final Map<String, String> OUT = Map.of("cancelled", "cancelled", "failed", "failed", "pending", "unpaid");

    @Override
    protected Connector connector() {
        return new WooCommerce();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "woo-analytics.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (!row.isLoaded()) {
                continue;
            }
            facts.record(row.first(), row.last());
            TouchpointWriter order = facts.touchpoint("order").key(table.cell(row, "Order #")).at(SlowValue.stamp(table.cell(row, "Date"), false).local())
                    .in("sales_channel", "online");
            String units = table.cell(row, "Items sold");
            if (!units.isEmpty()) {
                order.amount("units", SlowValue.whole(SlowValue.number(units, '.')));
            }
            String net = table.cell(row, "Net Sales");
            if (!net.isEmpty()) {
                order.money("net_revenue", net.matches(".*[eE].*") ? SlowValue.plain(net) : SlowValue.number(net, '.'), SlowValue.currency(net).orElse("XXX"));
            }
            String status = table.cell(row, "Status").toLowerCase(Locale.ROOT);
            if (OUT.containsKey(status)) {
                order.exclude(OUT.get(status));
            }
            order.end();
        }
    }
}
