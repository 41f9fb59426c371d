package org.raceline.cli;

import java.util.Arrays;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The terminal's way in: hands the words of the command line to the console. */
public class ConsoleApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        var words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        System.out.println("raceline " + Arrays.toString(words));
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // Nothing runs beside start().
    }
}
