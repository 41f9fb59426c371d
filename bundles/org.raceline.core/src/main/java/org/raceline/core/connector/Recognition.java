package org.raceline.core.connector;

import java.util.Objects;

/**
 * What a connector thinks of an input.
 *
 * @param certainty how sure it is
 * @param format    stable, untranslated name of the format it sees, e.g. {@code ga4-report}; empty for {@link Certainty#NO}
 * @param account   the account, property or shop that the head of the file names, or empty
 */
public record Recognition(Certainty certainty, String format, String account) {

    /** From "not mine" to "certainly mine". The desk takes the highest; several of the same ask the user. */
    public enum Certainty {
        NO, POSSIBLE, CERTAIN
    }

    /** Not of this connector's kind. */
    public static final Recognition NO = new Recognition(Certainty.NO, "", "");

    public Recognition {
        Objects.requireNonNull(certainty);
        Objects.requireNonNull(format);
        Objects.requireNonNull(account);
    }

    public static Recognition certain(String format, String account) {
        return new Recognition(Certainty.CERTAIN, format, account);
    }

    public static Recognition possible(String format) {
        return new Recognition(Certainty.POSSIBLE, format, "");
    }
}
