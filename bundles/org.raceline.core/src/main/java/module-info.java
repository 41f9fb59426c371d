/** The RACE vocabulary, the connector SPI, the storage SPI, the service API and the arithmetic. */
module org.raceline.core {
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires static org.osgi.service.component.annotations;

    exports org.raceline.core.model;
    exports org.raceline.core.connector;
    exports org.raceline.core.mapping;
    exports org.raceline.core.service;
    exports org.raceline.core.analysis;
    exports org.raceline.core.store;
}
