package org.raceline.ui.overview.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
final class Words {
    static final Texts TEXTS = new Texts(ResourceBundle.getBundle("org.raceline.ui.overview.internal.messages", Locale.ROOT));

    private Words() {
    }
}
