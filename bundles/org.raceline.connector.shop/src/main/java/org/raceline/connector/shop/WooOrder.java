package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.DateStyle;
import org.raceline.tables.json.JsonValue;

/**
 * An order as the REST interface (version 3) states it.
 *
 * @param money by quantity; what the order does not state is not in it
 * @param units pieces of all its lines
 */
record WooOrder(JsonValue order, LocalDateTime at, Map<String, BigDecimal> money, BigDecimal units) {
    private static final DateStyle STAMP = DateStyle.of("uuuu-MM-dd'T'HH:mm:ss");

    static boolean is(JsonValue value) {
        return value.get("date_created").exists() && value.get("line_items").kind() == JsonValue.Kind.ARRAY && value.get("billing").kind() == JsonValue.Kind.OBJECT
                && (value.get("total").exists() || value.get("order_key").exists());
    }

    static WooOrder of(JsonValue order) throws CellException {
        if (!is(order)) {
            throw new CellException(Sentences.error("woo.no-order"));
        }
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        BigDecimal total = order.number("total").orElseThrow(() -> order.empty("total"));
        money.put("gross_sales", total);
        put(money, "discounts", order.number("discount_total"));
        put(money, "shipping", order.number("shipping_total"));
        put(money, "tax", order.number("total_tax"));
        BigDecimal units = BigDecimal.ZERO;
        BigDecimal subtotal = BigDecimal.ZERO;
        for (JsonValue line : order.get("line_items").items()) {
            units = units.add(line.count("quantity").orElseThrow(() -> line.empty("quantity")));
            subtotal = subtotal.add(line.number("total").orElseThrow(() -> line.empty("total")));
        }
        money.put("subtotal", subtotal);
        BigDecimal refunds = BigDecimal.ZERO;
        for (JsonValue refund : order.get("refunds").items()) {
            refunds = refunds.add(refund.number("total").orElseThrow(() -> refund.empty("total")).abs());
        }
        if (order.get("refunds").kind() == JsonValue.Kind.ARRAY) {
            money.put("refunds", refunds);
        }
        money.put("net_revenue", total.subtract(refunds));
        return new WooOrder(order, order.moment("date_created", STAMP).orElseThrow(() -> order.empty("date_created")).local(), money, units);
    }

    private static void put(Map<String, BigDecimal> money, String quantity, Optional<BigDecimal> value) {
        value.ifPresent(known -> money.put(quantity, known));
    }

    /** How far the shop's clock is from UTC at this order, where it states both times. */
    private Optional<ZoneOffset> offset() throws CellException {
        return order.moment("date_created_gmt", STAMP).map(gmt -> Duration.between(gmt.local(), at))
                .filter(distance -> distance.abs().compareTo(Duration.ofHours(18)) <= 0).map(distance -> ZoneOffset.ofTotalSeconds((int) distance.toSeconds()));
    }

    void write(TouchpointWriter writer, String currency) throws CellException {
        String number = order.text("number").isEmpty() ? order.text("id") : order.text("number");
        if (number.isEmpty()) {
            throw order.empty("id");
        }
        writer.key(number).in("country", order.get("billing").text("country")).in(SalesChannel.ID, SalesChannel.ofWooCommerce(order.text("created_via")))
                .amount("units", units);
        offset().ifPresentOrElse(offset -> writer.at(at, offset), () -> writer.at(at));
        String email = order.get("billing").text("email");
        if (!email.isEmpty()) {
            writer.person(Person.email(email));
        }
        String customer = order.text("customer_id");
        if (!customer.isEmpty() && !customer.equals("0")) {
            writer.person(new Person(Person.Identity.CUSTOMER_NUMBER, customer));
        }
        String stated = order.text("currency").isEmpty() ? currency : order.text("currency");
        if (!stated.matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("currency").at("currency"));
        }
        money.forEach((quantity, value) -> writer.money(quantity, value, stated));
        WooStatus.exclusion(order.text("status")).ifPresent(writer::exclude);
        writer.end();
    }
}
