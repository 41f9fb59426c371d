package org.raceline.connector.ga;

import java.util.List;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class Ga4ContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new Ga4Connector();
    }

    @Override
    protected List<BytesInput> examples() {
        return Stream.of("pages.csv", "events.csv", "snapshot.csv", "exploration.csv", "channels-es.csv", "sessions.csv")
                .map(name -> BytesInput.resource(getClass(), name)).toList();
    }
}
