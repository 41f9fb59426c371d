/**
 * JSON for authors of connectors: {@link org.raceline.tables.json.JsonRecords} turns a document or NDJSON into records that know
 * their physical lines, {@link org.raceline.tables.json.JsonValue} is what one record says. What a member means belongs to the
 * connector.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.tables.json;
