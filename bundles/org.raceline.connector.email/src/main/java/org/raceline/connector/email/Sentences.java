package org.raceline.connector.email;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** Issues from this bundle's {@code messages.properties}: {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key) {
        return Issue.error(texts().text(key + ".what"), texts().text(key + ".remedy"));
    }

    static Issue warning(String key) {
        return Issue.warning(texts().text(key + ".what"), texts().text(key + ".remedy"));
    }

    private static Texts texts() {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.email.messages"));
    }
}
