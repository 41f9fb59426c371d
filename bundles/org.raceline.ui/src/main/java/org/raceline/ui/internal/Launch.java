package org.raceline.ui.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.Theme;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.internal.session.Choices;
import org.raceline.ui.internal.session.Opening;
import org.raceline.ui.internal.session.Opening.Opened;
import org.raceline.ui.internal.session.WindowSession;
import org.raceline.ui.internal.shell.Themes;

/** One start of the window: the workspace opens while the toolkit loads. Travels in the application's arguments. */
final class Launch {
    private static final String KEY = Launch.class.getName();
    /** As it was before this program chose one. */
    private static final Locale SYSTEM = Locale.getDefault();

    private final Arguments arguments;
    private final Choices choices;
    private final CompletableFuture<Opened> opening;
    private WindowSession session;

    @SuppressWarnings("unchecked")
    Launch(Arguments arguments, IApplicationContext application) {
        this.arguments = arguments;
        this.choices = new Choices(arguments.workspace());
        WindowLanguage.use(WindowLanguage.choose(Stream.of(arguments.language(), Optional.of(choices.get(Preference.LANGUAGE)), Optional.of(SYSTEM.toLanguageTag())),
                choices.get(Preference.CALENDAR), choices.get(Preference.DIGITS), choices.get(Preference.TIME)));
        this.opening = Opening.of(arguments.workspace(), choices.selection());
        application.getArguments().put(KEY, this);
    }

    static Launch of(IApplicationContext application) {
        return (Launch) application.getArguments().get(KEY);
    }

    Arguments arguments() {
        return arguments;
    }

    Theme theme() {
        return arguments.theme().orElseGet(() -> Themes.of(choices.get(Preference.THEME)));
    }

    WindowSession session(Display display) {
        session = new WindowSession(display, arguments.workspace(), opening, choices, theme());
        return session;
    }

    boolean isRestarting() {
        return session != null && session.isRestarting();
    }

    /** After the window, also where none came to be. */
    void close() {
        if (session == null) {
            opening.thenAccept(opened -> opened.settled().thenRun(opened.workspace()::close));
        } else {
            session.close();
        }
    }
}
