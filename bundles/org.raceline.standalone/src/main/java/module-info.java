/** Raceline on the module path: everything put together by plain constructors and service loaders, without OSGi. */
module org.raceline.standalone {
    requires java.xml;
    requires org.raceline.console;
    requires org.raceline.core;
    requires org.raceline.engine;
    requires org.raceline.format;
    requires org.raceline.report;
    requires org.raceline.sample;

    uses org.raceline.core.connector.Connector;
    uses org.raceline.core.store.StoreEngine;
}
