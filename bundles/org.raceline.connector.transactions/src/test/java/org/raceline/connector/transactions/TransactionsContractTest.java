package org.raceline.connector.transactions;

import java.util.List;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

class TransactionsContractTest extends ConnectorContract {
    @Override
    protected Connector connector() {
        return new CustomerTransactions();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "invoices.csv"), BytesInput.resource(getClass(), "purchases.csv"), BytesInput.resource(getClass(), "bare.txt"));
    }
}
