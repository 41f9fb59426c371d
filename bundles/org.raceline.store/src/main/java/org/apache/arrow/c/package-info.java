/**
 * The one class by whose name DuckDB's driver knows a stream of columns; Arrow's own library is not needed for it. Nothing else
 * belongs here.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.apache.arrow.c;
