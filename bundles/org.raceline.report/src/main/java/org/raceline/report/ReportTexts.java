package org.raceline.report;

import java.util.Locale;
import java.util.ResourceBundle;
import org.raceline.core.model.Texts;

/** The sentences of this bundle. */
final class ReportTexts {
    private ReportTexts() {
    }

    static Texts in(Locale locale) {
        // English is the root bundle; asking for the root keeps the computer's own language from stepping in.
        return new Texts(ResourceBundle.getBundle("org.raceline.report.messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale));
    }
}
