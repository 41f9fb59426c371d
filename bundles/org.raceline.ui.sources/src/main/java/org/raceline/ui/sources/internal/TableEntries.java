package org.raceline.ui.sources.internal;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.ui.PaletteEntry;
import org.raceline.ui.PaletteSource;
import org.raceline.ui.Place;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;

/** Finds in the palette where a table is mapped. */
public final class TableEntries implements PaletteSource {
    /** A table that the page is opened about, by its path. */
    static final String TABLE = "table";

    @Override
    public List<PaletteEntry> entries(Session session) {
        return session.scope().isEmpty() ? List.of()
                : List.of(new PaletteEntry("action map-table", Words.text("map.action"), Words.text("map.action.group"), "", List.of("CSV", "XLSX"), () -> choose(session)));
    }

    private static void choose(Session session) {
        FileDialog dialog = new FileDialog(Display.getCurrent().getShells()[0], SWT.OPEN);
        dialog.setText(Words.text("map.action"));
        String chosen = dialog.open();
        if (chosen != null) {
            session.open(Place.SOURCES, new Topic(TABLE, Path.of(chosen).toString()));
        }
    }
}
