package org.raceline.core.model;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * Sentences for people, from a bundle's {@code messages.properties}. The caller obtains the {@link ResourceBundle} itself,
 * so that its own class loader and module are asked.
 */
public final class Texts {
    private final ResourceBundle bundle;

    public Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The sentence under a key, its places filled as by {@link MessageFormat}. Pass numbers that are ids as text. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
