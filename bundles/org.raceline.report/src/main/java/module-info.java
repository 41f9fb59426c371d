/** The board as a file to keep or to send: a web page, an image, a table. */
module org.raceline.report {
    requires transitive org.raceline.charts;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;

    exports org.raceline.report;
}
