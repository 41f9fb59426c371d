/**
 * The service API: what clients (window, terminal, vendors) ask of Raceline. Implemented by the engine, never by clients.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.service;
