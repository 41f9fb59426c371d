package org.raceline.containers.internal;

import java.util.ResourceBundle;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Texts;

/** Issues from this bundle's {@code messages.properties}: {@code key.what} and {@code key.remedy}. */
final class Sentences {
    private Sentences() {
    }

    static Issue error(String key, Object... arguments) {
        return issue(Severity.ERROR, key, arguments);
    }

    static Issue issue(Severity severity, String key, Object... arguments) {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.containers.internal.messages"));
        return new Issue(severity, "", 0, "", texts.text(key + ".what", arguments), texts.text(key + ".remedy", arguments));
    }
}
