/**
 * The sample shop: its export files as bytes and what has to be said of them. It knows nothing of how they are read.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.sample;
