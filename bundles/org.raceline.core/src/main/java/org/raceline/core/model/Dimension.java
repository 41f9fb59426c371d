package org.raceline.core.model;

/** By what figures can be split, e.g. channel, campaign, country. */
public record Dimension(String id, String name) implements Described {
}
