/**
 * Questions, answers and the pure functions between them. No state, no input or output; a value that cannot be
 * known is a {@link org.raceline.core.analysis.Reason}, never a number.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.analysis;
