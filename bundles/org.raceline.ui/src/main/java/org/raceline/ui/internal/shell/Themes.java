package org.raceline.ui.internal.shell;

import java.util.Locale;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.Theme;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.internal.session.WindowSession;

/** Changes the colours of everything at once: the toolkit's own widgets, style sheets, and drawings. */
public final class Themes {
    private final Display display;
    private final IThemeEngine engine;
    private final WindowSession session;

    Themes(Display display, IThemeEngine engine, WindowSession session) {
        this.display = display;
        this.engine = engine;
        this.session = session;
        session.onPreference(preference -> {
            if (preference == Preference.THEME) {
                use(of(session.preferences().get(Preference.THEME)));
            }
        });
        display.addListener(SWT.Settings, event -> {
            if (session.preferences().get(Preference.THEME).equals("system")) {
                use(of("system"));
            }
        });
    }

    /** Id of a theme's style sheet. */
    public static String id(Theme theme) {
        return "org.raceline.ui." + theme.name().toLowerCase(Locale.ROOT);
    }

    /** What a preference means at this moment. */
    public static Theme of(String preference) {
        return switch (preference) {
            case "dark" -> Theme.DARK;
            case "system" -> Display.isSystemDarkTheme() ? Theme.DARK : Theme.LIGHT;
            default -> Theme.LIGHT;
        };
    }

    /** Changes to the other one, for good. */
    void toggle() {
        session.preferences().set(Preference.THEME, session.theme() == Theme.LIGHT ? "dark" : "light");
    }

    void use(Theme theme) {
        if (theme != session.theme()) {
            display.setDarkThemePreferred(theme == Theme.DARK);
            engine.setTheme(id(theme), false);
            session.theme(theme);
        }
    }
}
