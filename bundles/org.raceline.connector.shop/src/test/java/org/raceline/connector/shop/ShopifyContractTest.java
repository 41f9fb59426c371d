package org.raceline.connector.shop;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class ShopifyContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new ShopifyOrders();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "orders.csv"), BytesInput.resource(getClass(), "orders-reduced.csv"));
    }
}
