package org.raceline.charts;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
final class ChartTexts {
    private ChartTexts() {
    }

    static Texts in(Locale locale) {
        // English is the root bundle; asking for the root keeps the computer's own language from stepping in.
        return new Texts(ResourceBundle.getBundle("org.raceline.charts.messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale));
    }
}
