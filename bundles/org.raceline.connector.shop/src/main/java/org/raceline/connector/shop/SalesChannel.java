package org.raceline.connector.shop;

import java.util.Locale;
import java.util.Set;

/** Where an order was placed: in the shop on the web, or in person or by telephone. */
final class SalesChannel {
    /** The dimension. */
    static final String ID = "sales_channel";
    static final String ONLINE = "online";
    static final String OFFLINE = "offline";
    /** Shopify's till, and orders that staff enter for a customer, at the desk or in the app on their telephone. */
    private static final Set<String> SHOPIFY_OFFLINE = Set.of("pos", "shopify_draft_order", "iphone", "android");
    /** The tills of WooCommerce, and orders that staff enter. */
    private static final Set<String> WOO_OFFLINE = Set.of("pos", "pos-rest-api", "admin");

    private SalesChannel() {
    }

    /** @param source cell of the column {@code Source}; where it is empty nothing is known */
    static String ofShopify(String source) {
        return source.isEmpty() ? "" : SHOPIFY_OFFLINE.contains(source.toLowerCase(Locale.ROOT)) ? OFFLINE : ONLINE;
    }

    /** @param createdVia what an order says of its making; a web shop's order is online if it says nothing */
    static String ofWooCommerce(String createdVia) {
        return WOO_OFFLINE.contains(createdVia) ? OFFLINE : ONLINE;
    }
}
