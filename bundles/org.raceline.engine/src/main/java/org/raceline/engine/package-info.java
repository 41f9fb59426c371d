/**
 * What a composition root puts together to get {@link org.raceline.core.service.Workspaces}: the connectors that can run,
 * the limits of an import, and inputs out of files and bytes. What clients ask of a workspace is in the service API of core.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.engine;
