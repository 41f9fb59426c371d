/**
 * Toolkit for authors of tabular connectors: {@link org.raceline.tables.Rows} turns an input into rows that know their
 * physical lines, {@link org.raceline.tables.Tables} tells several tables of one file apart, {@link org.raceline.tables.Columns} finds
 * columns by heading, {@link org.raceline.tables.NumberStyle} and {@link org.raceline.tables.DateStyle} read cells as declared, or as
 * {@link org.raceline.tables.Judge} finds that a column writes them; nothing is guessed. What a column means belongs to the connector.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.tables;
