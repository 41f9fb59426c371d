package org.raceline.connector.crm;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class LeadListsContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        return new LeadLists();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "leads.csv"), BytesInput.resource(getClass(), "deals.csv"));
    }
}
