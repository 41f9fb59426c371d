/** Workspaces, the import desk, the gate, the quarantine, and analysis over the store. */
module org.raceline.engine {
    requires transitive org.raceline.core;
    requires org.raceline.containers;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires static org.osgi.service.component.annotations;

    exports org.raceline.engine;
}
