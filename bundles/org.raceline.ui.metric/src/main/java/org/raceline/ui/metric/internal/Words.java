package org.raceline.ui.metric.internal;

import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.ui.Language;

/** The sentences of this bundle. */
final class Words {
    private static final Texts TEXTS = Language.texts(Words.class);

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    static String plural(Formats formats, String key, long count) {
        return formats.plural(TEXTS.text(key), count);
    }
}
