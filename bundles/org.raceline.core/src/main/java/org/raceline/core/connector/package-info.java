/**
 * The connector SPI: what the author of a connector implements ({@link org.raceline.core.connector.Connector}) and
 * what is handed to it. Only streams of values cross this border. Nothing that Raceline implements for its clients belongs here.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.connector;
