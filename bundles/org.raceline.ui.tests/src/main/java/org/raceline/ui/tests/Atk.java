package org.raceline.ui.tests;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Control;

/** What assistive technology on Linux is told of a control: asked of ATK itself, not of our own listeners. On the client's own thread. */
final class Atk {
    /** Its answers are Java, found by the class loader of the caller: so it is asked through the toolkit's own door into native code. */
    private static final String DOOR = "org.eclipse.swt.internal.accessibility.gtk.ATK";

    private Atk() {
    }

    /**
     * What is told of one thing.
     *
     * @param role        its untranslated name in ATK, e.g. {@code push button}
     * @param description empty where there is none
     */
    record Told(String role, String name, String description) {
        @Override
        public String toString() {
            return role + " \"" + name + "\"" + (description.isEmpty() ? "" : " — " + description);
        }
    }

    static String name(Control control) {
        return text("atk_object_get_name", accessible(control));
    }

    static String description(Control control) {
        return text("atk_object_get_description", accessible(control));
    }

    static Told told(Control control) {
        return told(accessible(control));
    }

    /** The parts of a drawing, or what else is within a control. */
    static List<Told> within(Control control) {
        var whole = accessible(control);
        return IntStream.range(0, (int) call("atk_object_get_n_accessible_children", whole)).mapToObj(place -> {
            var part = call("atk_object_ref_accessible_child", whole, place);
            var told = told(part);
            call("g_object_unref", part);
            return told;
        }).toList();
    }

    private static Told told(long accessible) {
        return new Told(string(call("atk_role_get_name", (int) call("atk_object_get_role", accessible))), text("atk_object_get_name", accessible),
                text("atk_object_get_description", accessible));
    }

    private static long accessible(Control control) {
        try {
            return call("gtk_widget_get_accessible", Control.class.getField("handle").getLong(control));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("A control has no handle", e);
        }
    }

    private static String text(String function, long accessible) {
        return string(call(function, accessible));
    }

    private static String string(long text) {
        return text == 0 ? "" : MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** The classes are there on Linux only, so they are not compiled against. */
    private static long call(String function, long... arguments) {
        try {
            var parameters = new Class<?>[arguments.length + 1];
            Arrays.fill(parameters, long.class);
            var values = new Object[arguments.length + 1];
            values[0] = address(function);
            for (int i = 0; i < arguments.length; i++) {
                values[i + 1] = arguments[i];
            }
            return (long) Class.forName(DOOR, true, Control.class.getClassLoader()).getMethod("call", parameters).invoke(null, values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("ATK could not be asked", e);
        }
    }

    private static long address(String function) {
        var library = function.startsWith("gtk_") ? "libgtk-3.so.0" : function.startsWith("g_") ? "libgobject-2.0.so.0" : "libatk-1.0.so.0";
        return SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(function).address();
    }
}
