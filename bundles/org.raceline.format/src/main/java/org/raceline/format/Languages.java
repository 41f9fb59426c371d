package org.raceline.format;

import java.util.List;
import java.util.Locale;

/** The languages that there are sentences in. */
public final class Languages {
    public static final List<String> ALL = List.of("en", "ru", "fa");

    private Languages() {
    }

    /** The language of a locale where there are sentences in it, else English. */
    public static Locale spoken(Locale wanted) {
        return ALL.contains(wanted.getLanguage()) ? Locale.of(wanted.getLanguage()) : Locale.ENGLISH;
    }
}
