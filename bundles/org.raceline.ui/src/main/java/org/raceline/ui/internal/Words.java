package org.raceline.ui.internal;

import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
public final class Words {
    public static final Texts TEXTS = WindowLanguage.texts(Words.class);

    private Words() {
    }
}
