package org.raceline.tables.internal;

import java.util.ResourceBundle;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Texts;

/** Issues from this bundle's {@code messages.properties}: {@code key.what} and {@code key.remedy}. */
public final class Sentences {
    private Sentences() {
    }

    public static Issue issue(Severity severity, String key, Object... arguments) {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.tables.internal.messages"));
        return new Issue(severity, "", 0, "", texts.text(key + ".what", arguments), texts.text(key + ".remedy", arguments));
    }

    public static Issue error(String key, Object... arguments) {
        return issue(Severity.ERROR, key, arguments);
    }

    /** What the user has to say before an input can be read, at a line of it. */
    public static ConnectorException question(String file, long line, String key, Object... arguments) {
        return ConnectorException.needsInput(error(key, arguments).in(file, line));
    }

    /** What the user has to say before a column can be read. */
    public static ConnectorException question(String column, String key) {
        return ConnectorException.needsInput(error(key, column).at(column));
    }

    /** A refusal of a whole input, at a line of it. */
    public static ConnectorException refusal(String file, long line, String key, Object... arguments) {
        return new ConnectorException(error(key, arguments).in(file, line));
    }
}
