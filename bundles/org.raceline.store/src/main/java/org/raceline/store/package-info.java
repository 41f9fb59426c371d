/**
 * The default storage engine: one DuckDB file a workspace, inside this process. Only the engine's entry is here; tables and
 * SQL are internal.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.store;
