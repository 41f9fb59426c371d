/** Lists of customer transactions: invoice lines, and purchases of one row each. */
module org.raceline.connector.transactions {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector with org.raceline.connector.transactions.CustomerTransactions;
}
