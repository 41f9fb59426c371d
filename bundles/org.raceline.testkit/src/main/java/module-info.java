/** The contract that every connector must pass, as JUnit 5 tests to extend. */
module org.raceline.testkit {
    requires transitive org.raceline.core;
    requires transitive org.junit.jupiter.api;
    requires java.xml;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.testkit;
}
