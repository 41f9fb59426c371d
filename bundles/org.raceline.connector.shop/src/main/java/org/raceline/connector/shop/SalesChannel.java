package org.raceline.connector.shop;

import java.util.Locale;
import java.util.Set;

/** Where an order was placed: online, or in person. */
final class SalesChannel {
    /** The dimension. */
    static final String ID = "sales_channel";
    static final String ONLINE = "online";
    static final String OFFLINE = "offline";
    /** Shopify's point of sale. Its other names for sources are of the web, of apps on telephones and of drafts that a customer pays later. */
    private static final String SHOPIFY_OFFLINE = "pos";
    /** The tills of WooCommerce, and orders that staff enter. */
    private static final Set<String> WOO_OFFLINE = Set.of("pos", "pos-rest-api", "admin");

    private SalesChannel() {
    }

    /** @param source cell of the column {@code Source}; where it is empty nothing is known */
    static String ofShopify(String source) {
        return source.isEmpty() ? "" : SHOPIFY_OFFLINE.equals(source.toLowerCase(Locale.ROOT)) ? OFFLINE : ONLINE;
    }

    /** @param createdVia what an order says of its making; a web shop's order is online if it says nothing */
    static String ofWooCommerce(String createdVia) {
        return WOO_OFFLINE.contains(createdVia) ? OFFLINE : ONLINE;
    }
}
