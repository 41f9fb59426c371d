/** Shops: Shopify's order export, WooCommerce's orders. */
module org.raceline.connector.shop {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.shop.ShopifyOrders, org.raceline.connector.shop.WooCommerce;
}
