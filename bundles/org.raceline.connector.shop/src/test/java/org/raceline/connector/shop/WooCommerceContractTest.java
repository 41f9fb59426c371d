package org.raceline.connector.shop;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class WooCommerceContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        return new WooCommerce();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "woo-orders.json"), BytesInput.resource(getClass(), "woo-export.csv"), BytesInput.resource(getClass(), "woo-analytics.csv"));
    }
}
