package org.raceline.engine.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Texts;

/** This bundle's sentences for people; an issue stands under {@code key.what} and {@code key.remedy}. */
public final class Sentences {
    private Sentences() {
    }

    public static String text(String key, Object... arguments) {
        return new Texts(bundle()).text(key, arguments);
    }

    /** The language that they are in. */
    public static Locale language() {
        return bundle().getLocale();
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.raceline.engine.internal.messages");
    }

    public static Issue error(String key, Object... arguments) {
        return issue(Severity.ERROR, key, arguments);
    }

    public static Issue warning(String key, Object... arguments) {
        return issue(Severity.WARNING, key, arguments);
    }

    private static Issue issue(Severity severity, String key, Object... arguments) {
        return new Issue(severity, "", 0, "", text(key + ".what", arguments), text(key + ".remedy", arguments));
    }
}
