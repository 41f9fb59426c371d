/**
 * How people read the model. {@link org.raceline.format.Formats} writes its numbers and dates,
 * {@link org.raceline.format.Vocabulary} says its enumerations; both in a language that the caller names. Nothing here
 * calculates, and nothing is meant to be read back by a program.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.format;
