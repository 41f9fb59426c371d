package org.raceline.connector.shop;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** WooCommerce: kept answers of its REST interface, the order list of its Analytics, and what its export plug-ins write. */
@Component(service = Connector.class)
@ConnectorId("shop.woocommerce")
public final class WooCommerce implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        if (WooOrders.areIn(input)) {
            return Recognition.certain("woocommerce-rest-orders", "");
        }
        if (WooExport.isIn(input)) {
            return Recognition.certain("woocommerce-export-orders", "");
        }
        return WooAnalytics.isIn(input) ? Recognition.certain("woocommerce-analytics-orders", "") : Recognition.NO;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            if (WooOrders.areIn(input)) {
                new WooOrders(settings, sink).read(input);
            } else if (WooExport.isIn(input)) {
                WooExport.read(input, settings, sink);
            } else {
                WooAnalytics.read(input, settings, sink);
            }
        }
    }
}
