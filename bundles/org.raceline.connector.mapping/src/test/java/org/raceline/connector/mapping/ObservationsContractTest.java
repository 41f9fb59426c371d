package org.raceline.connector.mapping;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class ObservationsContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        try {
            return Known.told("id: tv\nname: TV\ntable: {totals: [Total], currency: EUR}\nobservations: {date: Week, grain: week, metrics: {media_cost: Cost, visits: Visits}, dimensions: {network: Station}}\n");
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(Known.file("tv.csv", "TV", "Week,Station,Cost,Visits", "2026-03-02,A,\"1,250.50\",10", "2026-03-09,\"B\nC\",1000.25,12", "Total,,2250.75,22"));
    }
}
