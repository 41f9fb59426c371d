/**
 * The command line: every command of Raceline for people and scripts, and what whoever starts it has to bring along. Nothing
 * here knows OSGi, a window or a database.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.console;
