package org.raceline.ui;

import java.util.Locale;
import org.raceline.core.model.Texts;
import org.raceline.ui.internal.WindowLanguage;

/** The language of the window: fixed while it is open. Any thread. */
public final class Language {
    private Language() {
    }

    /** With what the user has set of calendar, digits and week ({@code fa-u-ca-gregory}). */
    public static Locale locale() {
        return WindowLanguage.locale();
    }

    /**
     * The sentences in {@code messages.properties} beside a class, in the window's language where there is a
     * {@code messages_fa.properties} or the like, else in English.
     */
    public static Texts texts(Class<?> owner) {
        return WindowLanguage.texts(owner);
    }
}
