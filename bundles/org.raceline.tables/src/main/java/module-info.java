/** Toolkit for authors of tabular connectors: from bytes to rows that know their lines, and from cells to numbers and dates. */
module org.raceline.tables {
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires transitive org.raceline.core;
    requires de.siegmar.fastcsv;
    requires com.fasterxml.jackson.core;

    exports org.raceline.tables;
    exports org.raceline.tables.json;
}
