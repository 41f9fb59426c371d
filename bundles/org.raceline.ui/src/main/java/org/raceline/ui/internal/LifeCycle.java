package org.raceline.ui.internal;

import java.util.stream.Stream;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.raceline.charts.Theme;
import org.raceline.ui.FileChooser;
import org.raceline.ui.Session;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.WindowFonts;
import org.raceline.ui.internal.session.Choices;
import org.raceline.ui.internal.session.WindowSession;
import org.raceline.ui.internal.shell.FileDialogs;

/** Puts the session where pages are given it, and the window where it was. */
public class LifeCycle {
    private Arguments arguments;
    private WindowSession session;

    @PostContextCreate
    void begin(IEclipseContext context, IApplicationContext application, Display display) {
        Launch launch = Launch.of(application);
        arguments = launch.arguments();
        WindowFonts.register(display);
        Interaction.watch(display);
        session = launch.session(display);
        if (session.theme() == Theme.DARK) {
            display.setDarkThemePreferred(true);
        }
        context.set(FileChooser.class, new FileDialogs(display));
        session.onFile(() -> context.get(FileChooser.class));
        context.set(Session.class, session);
        context.set(WindowSession.class, session);
    }

    @ProcessAdditions
    void place(MApplication application, IEclipseContext context, Display display) {
        // Nothing of the model is kept, so a second window need not be kept out.
        context.remove(E4Workbench.INSTANCE_LOCATION);
        MWindow window = application.getChildren().getFirst();
        arguments.page().ifPresent(session.choices()::page);
        session.choices().window().filter(bounds -> isOnScreen(bounds, display)).ifPresent(bounds -> put(window, bounds));
        if (session.choices().isMaximized() && arguments.size().isEmpty()) {
            window.getTags().add(IPresentationEngine.WINDOW_MAXIMIZED_TAG);
        }
        arguments.size().ifPresent(size -> put(window, new Rectangle(0, 0, size.x, size.y)));
        Runnable end = () -> context.get(IWorkbench.class).close();
        session.onRestart(end);
        arguments.screenshot().ifPresent(file -> new Screenshot(display, session, file, arguments, end).begin());
        if (arguments.firstCard()) {
            new FirstCard(display, session, end).begin();
        }
    }

    /** Whether its title can be reached: a screen may have been unplugged. */
    private static boolean isOnScreen(Rectangle bounds, Display display) {
        return Stream.of(display.getMonitors()).anyMatch(monitor -> monitor.getClientArea().intersects(bounds.x + 40, bounds.y, Math.max(1, bounds.width - 80), 40));
    }

    private static void put(MWindow window, Rectangle bounds) {
        window.setX(bounds.x);
        window.setY(bounds.y);
        window.setWidth(bounds.width);
        window.setHeight(bounds.height);
    }

    @PreSave
    void remember(MApplication application) {
        if (arguments.size().isEmpty() && !application.getChildren().isEmpty()) {
            MWindow window = application.getChildren().getFirst();
            Choices choices = session.choices();
            boolean maximized = window.getWidget() instanceof Shell shell && !shell.isDisposed() && shell.getMaximized();
            choices.maximized(maximized);
            if (maximized) {
                return;
            }
            choices.window(new Rectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
        }
    }
}
