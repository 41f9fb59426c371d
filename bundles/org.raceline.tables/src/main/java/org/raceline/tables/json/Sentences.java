package org.raceline.tables.json;

import java.util.ResourceBundle;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;

/** Issues from this package's {@code messages.properties}: {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key, Object... arguments) {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.tables.json.messages"));
        return Issue.error(texts.text(key + ".what", arguments), texts.text(key + ".remedy", arguments));
    }

    /** A refusal of a whole input, at a line of it. */
    static ConnectorException refusal(String file, long line, String key, Object... arguments) {
        return new ConnectorException(error(key, arguments).in(file, line));
    }
}
