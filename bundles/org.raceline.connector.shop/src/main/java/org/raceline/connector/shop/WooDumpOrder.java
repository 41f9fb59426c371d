package org.raceline.connector.shop;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the items of an order in a dump add up to. */
final class WooDumpOrder {
    private static final Map<String, Set<String>> AMOUNTS = Map.of("line_item", Set.of("_qty", "_line_total", "_line_subtotal", "_line_tax"),
            "shipping", Set.of("cost", "total_tax"), "fee", Set.of("_line_total", "_line_tax"));

    private static final List<String> KEYS = List.of("_qty", "_line_total", "_line_subtotal", "_line_tax", "cost", "total_tax");

    /** What WooCommerce writes of every item: without it the order would come to less. Older shops state no tax of shipping. */
    private static final Map<String, Set<String>> AWAITED = Map.of("line_item", Set.of("_qty", "_line_total", "_line_subtotal", "_line_tax"),
            "shipping", Set.of("cost"), "fee", Set.of("_line_total", "_line_tax"));

    /** Something that is charged: a line of goods, the shipping, a fee. */
    static final class Item {
        private final WooDumpOrder order;
        private final String type;
        private int seen;

        Item(WooDumpOrder order, String type) {
            this.order = order;
            this.type = type;
        }

        /** From now on the order is not whole without this item's amounts. */
        void await() {
            order.lines |= type.equals("line_item");
            order.awaited += AWAITED.get(type).size();
            order.untaxed += type.equals("shipping") ? 1 : 0;
        }

        /** Whether a key names an amount that counts for this kind of item. */
        boolean counts(String key) {
            return AMOUNTS.get(type).contains(key);
        }

        /** Adds an amount; its order is broken where the item states it twice. */
        void add(String key, BigDecimal value) {
            int bit = 1 << KEYS.indexOf(key);
            order.broken |= (seen & bit) != 0;
            seen |= bit;
            order.awaited -= AWAITED.get(type).contains(key) ? 1 : 0;
            order.untaxed -= key.equals("total_tax") ? 1 : 0;
            order.add(type, key, value);
        }

        void spoil() {
            order.spoil();
        }

        boolean isTaxedShipping() {
            return (seen & 1 << KEYS.indexOf("total_tax")) != 0;
        }

        /** Whether another row with its number says the same. */
        boolean isLike(Item other) {
            return order == other.order && type.equals(other.type);
        }
    }

    private BigDecimal units = BigDecimal.ZERO;
    private BigDecimal subtotal = BigDecimal.ZERO;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal shipping = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private int awaited;
    private int untaxed;
    private boolean lines;
    private boolean broken;

    static boolean isCharged(String type) {
        return AMOUNTS.containsKey(type);
    }

    /** Whether a key names an amount of something that is charged. */
    static boolean isAmount(String key) {
        return KEYS.contains(key);
    }

    /** WooCommerce reads the cost of shipping and a tax as none where it is empty. */
    static boolean mayBeEmpty(String key) {
        return key.equals("cost") || key.endsWith("_tax");
    }

    private void add(String type, String key, BigDecimal value) {
        switch (key) {
            case "_qty" -> units = units.add(value);
            case "_line_subtotal" -> before = before.add(value);
            case "_line_tax", "total_tax" -> tax = tax.add(value);
            case "cost" -> shipping = shipping.add(value);
            default -> {
                if (type.equals("fee")) {
                    fees = fees.add(value);
                } else {
                    subtotal = subtotal.add(value);
                }
            }
        }
    }

    /** From now on it is not known what it comes to. */
    void spoil() {
        broken = true;
    }

    /** How many of its shippings state no tax. */
    int untaxed() {
        return untaxed;
    }

    /** Whether it has a line of goods. */
    boolean hasLines() {
        return lines;
    }

    /** Whether an amount of it is missing, or stands there twice. */
    boolean isBroken() {
        return broken || awaited > 0;
    }

    BigDecimal units() {
        return units;
    }

    /** By quantity. Shipping is only known where the dump has any. */
    Map<String, BigDecimal> money(boolean withShipping) {
        BigDecimal gross = subtotal.add(fees).add(shipping).add(tax);
        Map<String, BigDecimal> money = new LinkedHashMap<>();
        money.put("gross_sales", gross);
        money.put("subtotal", subtotal);
        money.put("discounts", before.subtract(subtotal));
        if (withShipping) {
            money.put("shipping", shipping);
        }
        money.put("tax", tax);
        money.put("net_revenue", gross);
        return money;
    }
}
