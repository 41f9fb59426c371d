package org.raceline.connector.crm;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** This bundle's {@code messages.properties}; issues stand there as {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key) {
        return Issue.error(text(key + ".what"), text(key + ".remedy"));
    }

    static String text(String key) {
        return new Texts(ResourceBundle.getBundle("org.raceline.connector.crm.messages")).text(key);
    }
}
