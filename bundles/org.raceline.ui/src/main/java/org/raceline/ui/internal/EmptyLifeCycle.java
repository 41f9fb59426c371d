package org.raceline.ui.internal;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** An empty window, to measure ours against: says when it is painted, and closes it. */
public class EmptyLifeCycle {

    @ProcessAdditions
    void watch(IEclipseContext context, Display display) {
        context.remove(E4Workbench.INSTANCE_LOCATION);
        display.addFilter(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event event) {
                display.removeFilter(SWT.Paint, this);
                display.asyncExec(() -> {
                    Stopwatch.say("stopwatch.empty");
                    context.get(IWorkbench.class).close();
                });
            }
        });
    }
}
