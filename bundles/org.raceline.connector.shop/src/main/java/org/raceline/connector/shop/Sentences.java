package org.raceline.connector.shop;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** This bundle's {@code messages.properties}; issues stand there as {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static String text(String key, Object... arguments) {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.shop.messages")).text(key, arguments);
    }

    static Issue error(String key, Object... arguments) {
        return Issue.error(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }
}
