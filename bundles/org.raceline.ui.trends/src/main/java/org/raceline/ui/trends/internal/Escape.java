package org.raceline.ui.trends.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The key Esc as the way out of what is open. */
final class Escape {
    private Escape() {
    }

    /** Wherever in it the focus is. */
    static void from(Composite whole, Runnable leave) {
        for (Control each : whole.getChildren()) {
            each.addListener(SWT.KeyDown, event -> {
                if (event.keyCode == SWT.ESC) {
                    leave.run();
                }
            });
            if (each instanceof Composite inner) {
                from(inner, leave);
            }
        }
    }
}
