/**
 * The board as a file to keep or to send, drawn by the same code as the window. Writers here take readings that are already
 * known, and need neither a display nor the network.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.report;
