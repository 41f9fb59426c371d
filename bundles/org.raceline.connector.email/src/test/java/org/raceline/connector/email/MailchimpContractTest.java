package org.raceline.connector.email;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class MailchimpContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new MailchimpCampaigns();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "campaigns-40.csv"), BytesInput.resource(getClass(), "campaigns-26.csv"));
    }
}
