package org.raceline.ui.funnel.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
final class Words {
    private static final Texts TEXTS = new Texts(ResourceBundle.getBundle("org.raceline.ui.funnel.internal.messages", Locale.ROOT));

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }
}
