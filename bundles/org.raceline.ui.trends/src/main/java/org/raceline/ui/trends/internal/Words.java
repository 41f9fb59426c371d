package org.raceline.ui.trends.internal;

import org.raceline.core.model.Texts;
import org.raceline.ui.Language;

/** The sentences of this bundle. */
final class Words {
    private static final Texts TEXTS = Language.texts(Words.class);

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
