package org.raceline.ui.internal.shell;

import java.util.Locale;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.Theme;
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
    }

    /** Id of a theme's style sheet. */
    public static String id(Theme theme) {
        return "org.raceline.ui." + theme.name().toLowerCase(Locale.ROOT);
    }

    void use(Theme theme) {
        session.choices().theme(theme);
        display.setDarkThemePreferred(theme == Theme.DARK);
        engine.setTheme(id(theme), false);
        session.theme(theme);
    }
}
