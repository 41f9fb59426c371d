/** Facts and journal of a workspace in an embedded DuckDB. */
module org.raceline.store {
    requires org.raceline.core;
    requires java.sql;
    requires duckdb.jdbc;
    requires static org.osgi.annotation.bundle;
    requires static org.osgi.annotation.versioning;
    requires static org.osgi.service.component.annotations;

    exports org.raceline.store;
    exports org.apache.arrow.c;

    provides org.raceline.core.store.StoreEngine with org.raceline.store.DuckDbEngine;
}
