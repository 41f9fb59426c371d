/**
 * The RACE vocabulary: immutable values that every other bundle speaks in, and the catalogue of what is measured.
 * Nothing here opens a file, asks a database or knows a user interface.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.model;
