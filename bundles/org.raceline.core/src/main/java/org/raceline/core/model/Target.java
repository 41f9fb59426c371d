package org.raceline.core.model;

/** The value that a metric is to have in exactly this period. A shorter or longer period has no target. */
public record Target(String metric, Period period, Quantity value) {
}
