package org.raceline.ui.overview.internal;

import org.raceline.core.model.Texts;
import org.raceline.ui.Language;

/** The sentences of this bundle. */
final class Words {
    static final Texts TEXTS = Language.texts(Words.class);

    private Words() {
    }
}
