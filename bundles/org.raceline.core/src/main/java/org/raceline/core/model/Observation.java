package org.raceline.core.model;

/** A figure that a source counted itself, for a period and a slice. A value for readers and tests; connectors write it. */
public record Observation(String metric, Period period, Slice slice, Quantity quantity, long line) {
}
