package org.raceline.ui.tests;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

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
            var linker = Linker.nativeLinker();
            var pointer = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            var accessible = linker.downcallHandle(library("libgtk-3.so.0").findOrThrow("gtk_widget_get_accessible"), pointer);
            var asked = linker.downcallHandle(library("libatk-1.0.so.0").findOrThrow(function), pointer);
            // The field is there on Linux and Windows only, so it is not compiled against.
            var widget = MemorySegment.ofAddress(Control.class.getField("handle").getLong(control));
            var text = (MemorySegment) asked.invokeExact((MemorySegment) accessible.invokeExact(widget));
            return text.address() == 0 ? "" : text.reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw new AssertionError("ATK could not be asked", e);
        }
    }

    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }
}
