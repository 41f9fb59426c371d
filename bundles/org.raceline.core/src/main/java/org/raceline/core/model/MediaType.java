package org.raceline.core.model;

/** Who controls a channel: bought, held, earned, or not known. */
public enum MediaType {
    PAID, OWNED, EARNED, UNKNOWN
}
