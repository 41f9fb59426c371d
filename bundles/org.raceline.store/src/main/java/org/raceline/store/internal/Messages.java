package org.raceline.store.internal;

import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
public final class Messages {
    private static final Texts TEXTS = new Texts(ResourceBundle.getBundle("org.raceline.store.internal.messages"));

    private Messages() {
    }

    /** The sentence under a key; arguments are put in as their text. */
    public static String text(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return TEXTS.text(key, texts);
    }
}
