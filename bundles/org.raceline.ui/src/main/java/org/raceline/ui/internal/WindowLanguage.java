package org.raceline.ui.internal;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Languages;

/** Which language the window speaks. There is one window in a process, so there is one language. */
public final class WindowLanguage {
    private static volatile Locale current = locale("en", "", "");

    private WindowLanguage() {
    }

    public static Locale locale() {
        return current;
    }

    /** Before the window: sentences that were read already stay as they are. */
    static void use(Locale locale) {
        current = locale;
        // The platform names pages, and the registry what plug-ins contribute, in the language of the process.
        Locale.setDefault(Locale.of(locale.getLanguage()));
    }

    /**
     * The first of some tags that there are sentences in, else English.
     *
     * @param calendar {@code gregorian}, {@code persian}, or empty: as is usual in the language
     * @param digits   {@code latn}, {@code arabext}, or empty
     * @param time     {@code left-to-right}, or empty: with the writing
     */
    static Locale choose(Stream<Optional<String>> tags, String calendar, String digits, String time) {
        String tag = tags.flatMap(Optional::stream).filter(t -> Languages.ALL.contains(Locale.forLanguageTag(t).getLanguage())).findFirst().orElse("en");
        Locale locale = locale(tag, calendar, digits);
        return time.isEmpty() ? locale : Formats.timeFromLeft(locale);
    }

    private static Locale locale(String tag, String calendar, String digits) {
        Locale.Builder builder = new Locale.Builder().setLocale(Locale.forLanguageTag(tag));
        if (!calendar.isEmpty()) {
            builder.setUnicodeLocaleKeyword("ca", calendar.equals("gregorian") ? "gregory" : calendar);
        }
        if (!digits.isEmpty()) {
            builder.setUnicodeLocaleKeyword("nu", digits);
        }
        return builder.build();
    }

    public static Texts texts(Class<?> owner) {
        return new Texts(new Following(owner));
    }

    /** The bundle of the language that holds when something is read: classes outlive windows. */
    private static final class Following extends ResourceBundle {
        private final Class<?> owner;

        Following(Class<?> owner) {
            this.owner = owner;
        }

        private ResourceBundle bundle() {
            Locale locale = current.getLanguage().equals("en") ? Locale.ROOT : Locale.of(current.getLanguage());
            return getBundle(owner.getPackageName() + ".messages", locale, owner.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        }

        @Override
        public Locale getLocale() {
            return current;
        }

        @Override
        protected Object handleGetObject(String key) {
            return bundle().getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return bundle().getKeys();
        }
    }
}
