package org.raceline.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Starts and ends: the start of Equinox alone, against which the start of a command is measured. */
public final class EmptyApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // start() has ended already
    }
}
