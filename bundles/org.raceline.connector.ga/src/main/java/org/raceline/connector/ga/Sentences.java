package org.raceline.connector.ga;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Texts;

/** This bundle's sentences for people, from {@code messages.properties}. */
final class Sentences {
    private Sentences() {
    }

    static String text(String key, Object... arguments) {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.ga.messages")).text(key, arguments);
    }

    static Issue error(String key, Object... arguments) {
        return issue(Severity.ERROR, key, arguments);
    }

    static Issue warning(String key, Object... arguments) {
        return issue(Severity.WARNING, key, arguments);
    }

    static Issue info(String key, Object... arguments) {
        return Issue.info(text(key + ".what", arguments));
    }

    private static Issue issue(Severity severity, String key, Object... arguments) {
        return new Issue(severity, "", 0, "", text(key + ".what", arguments), text(key + ".remedy", arguments));
    }
}
