package org.raceline.ui.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
public final class Words {
    /** Every sentence is in English so far, and a number reads as the sentence around it. */
    public static final Locale LOCALE = Locale.ENGLISH;

    public static final Texts TEXTS = new Texts(ResourceBundle.getBundle("org.raceline.ui.internal.messages", Locale.ROOT));

    private Words() {
    }
}
