package org.raceline.core.analysis;

/**
 * A part of a whole, counted.
 *
 * @param trials    how many could
 * @param successes how many of them did
 */
public record Proportion(long trials, long successes) {
    /** @throws IllegalArgumentException if the part is not one of the whole */
    public Proportion {
        if (trials < 1 || successes < 0 || successes > trials || trials > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
    }
}
