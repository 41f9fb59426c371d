package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowJson;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/** The answers of the REST interface: a list of orders, one order, and one a line. */
class WooOrdersMutantsTest extends MutantsContract {
    private static final Map<String, String> MONEY = Map.of("discounts", "discount_total", "shipping", "shipping_total", "tax", "total_tax");
    private static final Map<String, String> OUT = Map.of("cancelled", "cancelled", "failed", "failed", "pending", "unpaid", "trash", "deleted",
            "checkout-draft", "draft", "draft", "draft", "auto-draft", "draft");

    @Override
    protected Connector connector() {
        return new WooCommerce();
    }

    @Override
    protected List<BytesInput> fixtures() {
        BytesInput list = BytesInput.resource(getClass(), "woo-orders.json");
        String text = new String(list.bytes(), StandardCharsets.UTF_8);
        String one = text.substring(text.indexOf('{'), text.indexOf("  },") + 3).strip() + "\n";
        String line = one.replace("\n", " ").strip() + "\n";
        return List.of(list, BytesInput.of("order.json", one), BytesInput.of("orders.ndjson", line + line.replace("901", "904")));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        for (SlowJson order : SlowJson.loaded(file)) {
            facts.record(1, 1);
            BigDecimal total = order.number("total").orElseThrow(() -> new Unreadable("no total"));
            String currency = order.text("currency").isEmpty() ? "XXX" : order.text("currency");
            BigDecimal units = BigDecimal.ZERO;
            BigDecimal subtotal = BigDecimal.ZERO;
            for (SlowJson item : order.get("line_items").items()) {
                units = units.add(item.whole("quantity").orElseThrow(() -> new Unreadable("no quantity")));
                subtotal = subtotal.add(item.number("total").orElseThrow(() -> new Unreadable("no total of an item")));
            }
            BigDecimal refunds = BigDecimal.ZERO;
            for (SlowJson refund : order.get("refunds").items()) {
                refunds = refunds.add(refund.number("total").orElseThrow(() -> new Unreadable("no total of a refund")).abs());
            }
            String number = order.text("number").isEmpty() ? order.text("id") : order.text("number");
            String maker = order.text("created_via");
            TouchpointWriter writer = facts.touchpoint("order").key(number).in("country", order.get("billing").text("country"))
                    .in("sales_channel", Set.of("pos", "pos-rest-api", "admin").contains(maker) ? "offline" : "online").amount("units", units)
                    .money("gross_sales", total, currency).money("subtotal", subtotal, currency).money("net_revenue", total.subtract(refunds), currency);
            MONEY.forEach((quantity, member) -> order.number(member).ifPresent(value -> writer.money(quantity, value, currency)));
            if (order.get("refunds").isArray()) {
                writer.money("refunds", refunds, currency);
            }
            at(order, writer);
            person(order, writer);
            String status = order.text("status").toLowerCase(Locale.ROOT);
            if (OUT.containsKey(status)) {
                writer.exclude(OUT.get(status));
            }
            writer.end();
        }
    }

    private static void at(SlowJson order, TouchpointWriter writer) {
        SlowValue.Stamp local = SlowValue.stamp(order.text("date_created"), false);
        if (order.text("date_created_gmt").isEmpty()) {
            writer.at(local.local());
            return;
        }
        Duration distance = Duration.between(SlowValue.stamp(order.text("date_created_gmt"), false).local(), local.local());
        if (distance.abs().compareTo(Duration.ofHours(18)) > 0) {
            writer.at(local.local());
        } else {
            writer.at(local.local(), ZoneOffset.ofTotalSeconds((int) distance.toSeconds()));
        }
    }

    private static void person(SlowJson order, TouchpointWriter writer) {
        String email = order.get("billing").text("email");
        String customer = order.text("customer_id");
        if (!customer.isEmpty() && !customer.equals("0")) {
            writer.person(new Person(Person.Identity.CUSTOMER_NUMBER, customer));
        } else if (!email.isEmpty()) {
            writer.person(Person.email(email));
        }
    }
}
