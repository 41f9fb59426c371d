package org.raceline.connector.mapping;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class TouchpointsContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        try {
            return Known.told("id: o\nname: O\ntouchpoints: {kind: order, key: No, date: Day, email: Mail, quantities: {gross_sales: Sum, units: Pieces}, dimensions: {city: City}}\n");
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(Known.file("o.csv", "No;Day;Mail;Sum;Pieces;City;Note", "1;13.03.2026;a@example.org;10,50;1;Ulm;", "2;14.03.2026;;20,50;2;;\"two\nlines\""));
    }
}
