/** Opens what files come in: compressed files, archives, workbooks, and JSON on a single line. */
module org.raceline.containers {
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires transitive org.raceline.core;
    requires java.xml;

    exports org.raceline.containers;
}
