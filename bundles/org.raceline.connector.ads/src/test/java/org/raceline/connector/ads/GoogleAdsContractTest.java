package org.raceline.connector.ads;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class GoogleAdsContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new GoogleAdsReports();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "campaigns-daily.csv"), BytesInput.resource(getClass(), "campaigns-range.csv"));
    }
}
