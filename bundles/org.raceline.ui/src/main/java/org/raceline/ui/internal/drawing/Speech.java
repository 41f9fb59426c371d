package org.raceline.ui.internal.drawing;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Control;

/** Tells assistive technology what a drawn control is and says. */
public final class Speech {
    private final Accessible accessible;

    /**
     * @param role one of {@code ACC.ROLE_…}
     * @param name in a few words
     * @param more what it says, in sentences; may be empty
     */
    public Speech(Control control, int role, Supplier<String> name, Supplier<String> more) {
        accessible = control.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = more.get();
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = role;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = more.get();
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail |= ACC.STATE_FOCUSABLE | (control.isFocusControl() ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
            }
        });
    }

    /** Name or sentences are others now. */
    public void changed() {
        accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
        accessible.sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
    }
}
