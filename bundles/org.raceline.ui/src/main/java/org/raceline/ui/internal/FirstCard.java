package org.raceline.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.raceline.charts.KpiCard;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.session.WindowSession;

/** Says when the first card with a figure was painted, and closes the window. */
final class FirstCard implements Listener {
    private final Display display;
    private final WindowSession session;
    private final Runnable end;

    FirstCard(Display display, WindowSession session, Runnable end) {
        this.display = display;
        this.session = session;
        this.end = end;
    }

    void begin() {
        display.addFilter(SWT.Paint, this);
        session.onChange(change -> {
            if (change == Session.Change.SCOPE && (session.problem().isPresent() || session.scope().filter(Scope::isEmpty).isPresent())) {
                stop("stopwatch.no-card");
            }
        });
    }

    @Override
    public void handleEvent(Event event) {
        if (event.widget instanceof DrawingCanvas canvas && canvas.drawing() instanceof KpiCard card && card.cell().reading().value().isPresent()) {
            // The filter is called before the canvas paints.
            stop("stopwatch.first-card");
        }
    }

    private void stop(String key) {
        display.removeFilter(SWT.Paint, this);
        display.asyncExec(() -> {
            Stopwatch.say(key);
            end.run();
        });
    }
}
