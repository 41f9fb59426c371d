package org.raceline.ui.metric.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/** The sentences of this bundle. */
final class Words {
    private static final Texts TEXTS = new Texts(ResourceBundle.getBundle("org.raceline.ui.metric.internal.messages", Locale.ROOT));

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    static String plural(Formats formats, String key, long count) {
        return formats.plural(TEXTS.text(key), count);
    }
}
