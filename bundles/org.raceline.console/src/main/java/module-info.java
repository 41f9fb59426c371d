/** The commands of the terminal. */
module org.raceline.console {
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires transitive org.raceline.core;
    requires info.picocli;
    requires org.raceline.format;

    exports org.raceline.console;
}
