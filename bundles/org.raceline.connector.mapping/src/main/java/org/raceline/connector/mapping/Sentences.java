package org.raceline.connector.mapping;

import java.util.ResourceBundle;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Texts;

/** Sentences from this bundle's {@code messages.properties}; an issue stands under {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static String text(String key, Object... arguments) {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.mapping.messages")).text(key, arguments);
    }

    static Issue error(String key, Object... arguments) {
        return Issue.error(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }

    static Issue warning(String key, Object... arguments) {
        return Issue.warning(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }

    static Issue information(String key, Object... arguments) {
        return new Issue(Severity.INFO, "", 0, "", text(key, arguments), "");
    }

    static ConnectorException refusal(long line, String key, Object... arguments) {
        return new ConnectorException(error(key, arguments).in("", line));
    }
}
