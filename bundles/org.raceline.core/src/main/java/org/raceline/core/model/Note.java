package org.raceline.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened and may lie behind a change of figures: an entry of a workspace's change log.
 *
 * @param id      unique in its workspace; empty while it is not kept yet
 * @param days    when it happened, in the days of the reports; one day or several
 * @param text    what happened, in the user's words
 * @param channel value of the dimension {@code channel} that it concerns; empty: all
 */
public record Note(String id, Period days, String text, Kind kind, Optional<String> channel) {
    /** The longest text, in characters. */
    public static final int LONGEST = 500;

    /** What sort of thing happened. */
    public enum Kind {
        /** A campaign began, ended or changed. */ CAMPAIGN,
        /** A price or a discount changed. */ PRICE,
        /** The site or the shop changed. */ RELEASE,
        /** Anything else: a holiday, a strike, the weather. */ OTHER;

        /** Stable, untranslated id: {@code campaign}, {@code price}, {@code release}, {@code other}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    public Note {
        text = text.strip();
        channel = channel.filter(value -> !value.isEmpty());
    }

    /** One that is not kept yet. */
    public Note(Period days, String text, Kind kind, Optional<String> channel) {
        this("", days, text, kind, channel);
    }

    /** The same under an id. */
    public Note named(String other) {
        return new Note(other, days, text, kind, channel);
    }
}
