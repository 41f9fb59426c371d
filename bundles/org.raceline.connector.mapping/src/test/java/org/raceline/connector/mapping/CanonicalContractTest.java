package org.raceline.connector.mapping;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class CanonicalContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        try {
            return Known.named("raceline.observations");
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(Known.file("f.csv", "metric,from,to,value,channel", "visits,2026-03-01,2026-03-01,5,Email", "visits,2026-03-01,2026-03-31,50,", "visits,2026-03-02,2026-03-02,6,Email"));
    }
}
