package org.raceline.ui.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.raceline.format.Formats;
import org.raceline.ui.internal.drawing.WindowFonts;
import org.raceline.ui.internal.shell.Themes;

/** The window's way in. */
public class WorkbenchApplication implements IApplication {
    private final E4Application delegate = new E4Application();

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Arguments arguments = Arguments.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        if (arguments.empty()) {
            tell(context, "-applicationXMI", "org.raceline.ui/Empty.e4xmi", "-lifeCycleURI", "bundleclass://org.raceline.ui/org.raceline.ui.internal.EmptyLifeCycle",
                    "-cssTheme", "org.raceline.ui.light", "-persistState", "false");
            return delegate.start(context);
        }
        Launch launch = new Launch(arguments, context);
        try {
            WindowFonts.register();
            // Everything is mirrored where the language is written from the right.
            Window.setDefaultOrientation(new Formats(WindowLanguage.locale()).rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
            tell(context, "-applicationXMI", "org.raceline.ui/Application.e4xmi", "-lifeCycleURI", "bundleclass://org.raceline.ui/org.raceline.ui.internal.LifeCycle",
                    "-cssTheme", Themes.id(launch.theme()), "-persistState", "false");
            Object ended = delegate.start(context);
            return launch.isRestarting() ? IApplication.EXIT_RESTART : ended;
        } finally {
            launch.close();
        }
    }

    /** Speaks to e4 as its command line would. */
    @SuppressWarnings("unchecked")
    private static void tell(IApplicationContext context, String... words) {
        List<String> all = new ArrayList<>(List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)));
        all.addAll(List.of(words));
        context.getArguments().put(IApplicationContext.APPLICATION_ARGS, all.toArray(String[]::new));
    }

    @Override
    public void stop() {
        delegate.stop();
    }
}
