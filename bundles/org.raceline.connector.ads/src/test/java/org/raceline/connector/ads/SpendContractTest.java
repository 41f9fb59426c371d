package org.raceline.connector.ads;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class SpendContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new SpendTables();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "spend.csv"), BytesInput.of("monthly.csv", "Month,Spend\n2025-01,1000\n2025-02,1150\n"));
    }
}
