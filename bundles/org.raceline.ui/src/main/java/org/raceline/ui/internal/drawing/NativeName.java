package org.raceline.ui.internal.drawing;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives the toolkit's own controls a name for assistive technology. */
public final class NativeName {
    private NativeName() {
    }

    public static void say(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name;
                }
            }
        });
        if (Platform.getOS().equals(Platform.OS_LINUX)) {
            sayToAtk(control, name);
        }
    }

    /** GTK answers for these controls itself, past our listeners; so it has to be told. */
    private static void sayToAtk(Control control, String name) {
        try {
            // The toolkit's own bindings, there on Linux only, so they are not compiled against.
            ClassLoader toolkit = Control.class.getClassLoader();
            long widget = Control.class.getField("handle").getLong(control);
            long accessible = (long) Class.forName("org.eclipse.swt.internal.gtk3.GTK3", true, toolkit).getMethod("gtk_widget_get_accessible", long.class).invoke(null, widget);
            Class.forName("org.eclipse.swt.internal.gtk.OS", true, toolkit).getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
                    .invoke(null, accessible, bytes("accessible-name"), bytes(name), 0L);
        } catch (ReflectiveOperationException | LinkageError notThere) {
            ILog.get().warn("A control has no name for assistive technology: " + name, notThere);
        }
    }

    private static byte[] bytes(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
