package org.raceline.connector.ga;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class UaContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new UaConnector();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "ua-keywords.csv"), BytesInput.resource(getClass(), "ua-2013.csv"),
                BytesInput.resource(getClass(), "ua-reporting.json"));
    }
}
