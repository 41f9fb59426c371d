package org.raceline.ui.tests;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

import org.eclipse.swt.widgets.Control;

/** What assistive technology on Linux is told of a control: asked of ATK itself, not of our own listeners. */
final class Atk {
    private Atk() {
    }

    static String name(Control control) {
        return text(control, "atk_object_get_name");
    }

    static String description(Control control) {
        return text(control, "atk_object_get_description");
    }

    private static String text(Control control, String function) {
        try {
            // Through the toolkit's own door into native code: its answers are Java, found by the class loader of the caller.
            // The classes are there on Linux only, so they are not compiled against.
            var call = Class.forName("org.eclipse.swt.internal.accessibility.gtk.ATK", true, Control.class.getClassLoader()).getMethod("call", long.class, long.class);
            var widget = Control.class.getField("handle").getLong(control);
            var accessible = (long) call.invoke(null, address("libgtk-3.so.0", "gtk_widget_get_accessible"), widget);
            var text = (long) call.invoke(null, address("libatk-1.0.so.0", function), accessible);
            return text == 0 ? "" : MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("ATK could not be asked", e);
        }
    }

    private static long address(String library, String function) {
        return SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(function).address();
    }
}
