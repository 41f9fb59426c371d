/**
 * Opens what files come in, before a connector sees them: {@link org.raceline.containers.Containers} turns one input into the inputs
 * inside, so that a connector that reads CSV reads compressed files, archives and workbooks too. What a file says belongs to
 * connectors.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.containers;
