package org.raceline.ui.settings.internal;

import org.raceline.ui.Edit;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.Session;

/** A change of what is preferred, which can be taken back. */
final class Settings {
    private Settings() {
    }

    static void change(Session session, Preference preference, String value) {
        String before = session.preferences().get(preference);
        if (!value.equals(before)) {
            session.edits().apply(Edit.inWindow(Words.text("changed"), () -> session.preferences().set(preference, value), () -> session.preferences().set(preference, before)));
        }
    }
}
