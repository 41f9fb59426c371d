/** Tables for which nobody wrote a connector: a mapping profile says what their columns mean. */
module org.raceline.connector.mapping {
    requires static org.osgi.service.component.annotations;
    requires org.raceline.core;
    requires org.raceline.tables;
    requires org.snakeyaml.engine;

    provides org.raceline.core.connector.Connector with org.raceline.connector.mapping.MappedTables;
}
