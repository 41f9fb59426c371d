/**
 * The contract that every connector must pass: extend {@link org.raceline.testkit.ConnectorContract}. Also what tests of connectors
 * need: inputs from bytes and a sink that remembers. Nothing here is for production.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.testkit;
