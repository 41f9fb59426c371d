/** Shops: the orders of Shopify, WooCommerce and Magento. */
module org.raceline.connector.shop {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.shop.MagentoOrders, org.raceline.connector.shop.ShopifyOrders,
            org.raceline.connector.shop.WooCommerce, org.raceline.connector.shop.WooDumpConnector;
}
