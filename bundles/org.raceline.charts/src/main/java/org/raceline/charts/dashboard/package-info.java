/**
 * What stands on which board and where: boards that users make of widgets, their tiles, and what they changed of the RACE board. Values
 * without a toolkit; every change is a new value. Any thread.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.raceline.charts.dashboard;
