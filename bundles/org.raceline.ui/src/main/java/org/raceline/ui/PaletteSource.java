package org.raceline.ui;

import java.util.List;

/** Adds to what is found in the palette. Plug-ins offer theirs as OSGi services. */
public interface PaletteSource {
    /** What there is at this moment. Called on the user interface's thread when the palette opens; it answers at once. */
    List<PaletteEntry> entries(Session session);
}
