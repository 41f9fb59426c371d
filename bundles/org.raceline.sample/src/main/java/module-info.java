/** The exports and targets of an invented shop. */
module org.raceline.sample {
    requires transitive org.raceline.core;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.sample;
}
