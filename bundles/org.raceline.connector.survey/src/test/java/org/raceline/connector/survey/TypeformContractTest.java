package org.raceline.connector.survey;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class TypeformContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new TypeformResponses();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "typeform.csv"));
    }
}
