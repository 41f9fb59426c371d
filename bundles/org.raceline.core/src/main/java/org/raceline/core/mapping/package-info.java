/** Mapping profiles in the making: what the columns of a table are told to be, what that leaves open, and the profile that it makes. Pure. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.core.mapping;
