package org.raceline.connector.email;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** This bundle's {@code messages.properties}. An issue is {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key, Object... arguments) {
        return Issue.error(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }

    static Issue warning(String key, Object... arguments) {
        return Issue.warning(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }

    static String text(String key, Object... arguments) {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.email.messages")).text(key, arguments);
    }
}
