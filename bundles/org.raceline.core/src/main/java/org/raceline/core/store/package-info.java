/**
 * The storage SPI: how the engine keeps facts and the journal. Implemented by storage engines only; nothing reaches
 * a store except through the engine's gate.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.store;
