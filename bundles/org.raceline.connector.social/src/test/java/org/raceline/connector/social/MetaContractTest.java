package org.raceline.connector.social;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class MetaContractTest extends ConnectorContract {

    @Override
    protected Connector connector() {
        return new MetaExports();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of("visits.csv", "audience.csv", "posts.csv", "ads.csv").stream().map(file -> BytesInput.resource(getClass(), file)).toList();
    }

    @Override
    protected Settings settings() {
        return new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.of(LocalDate.of(2025, 3, 31)), Map.of());
    }
}
