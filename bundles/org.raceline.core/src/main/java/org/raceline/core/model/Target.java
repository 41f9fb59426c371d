package org.raceline.core.model;

/** The value that a metric is to have in exactly this period. A longer period has the sum of the targets of its parts, where the metric adds. */
public record Target(String metric, Period period, Quantity value) {
}
