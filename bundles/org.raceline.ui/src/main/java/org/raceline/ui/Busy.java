package org.raceline.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Which part of the window waits for something of its own that {@link Calculations} and {@link Imports} know nothing of. No picture of
 * the window is taken meanwhile. On the user interface's thread.
 */
public final class Busy {
    private static final String KEY = "raceline.busy";

    private Busy() {
    }

    /** Says whether a part waits now. */
    public static void set(Control part, boolean busy) {
        part.setData(KEY, busy);
    }

    /** Whether a part, or anything in it, waits. */
    public static boolean in(Control part) {
        if (Boolean.TRUE.equals(part.getData(KEY))) {
            return true;
        }
        if (part instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (in(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
