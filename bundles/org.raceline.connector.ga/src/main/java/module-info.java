/** Connectors for exports of Google Analytics: GA4 (reports, explorations) and Universal Analytics. */
module org.raceline.connector.ga {
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;

    provides org.raceline.core.connector.Connector
            with org.raceline.connector.ga.BigQueryConnector, org.raceline.connector.ga.Ga4Connector, org.raceline.connector.ga.UaConnector;
}
