package org.raceline.connector.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raceline.tables.Columns;

/** The tables that make orders together, each known by its columns whatever its file is called. In the order in which they are read. */
enum WooTable {
    /** {@code wp_woocommerce_order_items}: what was ordered, shipped and charged, without amounts. */
    ITEMS("woocommerce-order-items", "order_item_id", "order_item_type", "order_id"),
    /** {@code wp_woocommerce_order_itemmeta}: amounts and quantities of these, one a row. */
    META("woocommerce-order-itemmeta", "order_item_id", "meta_key", "meta_value"),
    /** {@code wp_posts}: the orders with their day and status. */
    POSTS("wordpress-posts", "ID", "post_date", "post_status", "post_type");

    private final String format;
    private final List<String> columns;

    WooTable(String format, String... columns) {
        this.format = format;
        this.columns = List.of(columns);
    }

    String format() {
        return format;
    }

    static Optional<WooTable> of(Columns heading) {
        return Arrays.stream(values()).filter(table -> heading.contains(table.columns.toArray(String[]::new))).findFirst();
    }
}
