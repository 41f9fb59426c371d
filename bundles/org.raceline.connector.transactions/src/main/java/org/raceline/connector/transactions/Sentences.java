package org.raceline.connector.transactions;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** Issues from this bundle's {@code messages.properties}: {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key) {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.connector.transactions.messages"));
        return Issue.error(texts.text(key + ".what"), texts.text(key + ".remedy"));
    }
}
