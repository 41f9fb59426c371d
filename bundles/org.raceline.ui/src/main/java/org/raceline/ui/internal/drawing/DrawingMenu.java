package org.raceline.ui.internal.drawing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.raceline.charts.Drawing;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.FileName;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;

/** What can be done with every drawing: its figures as a table, and files of it. */
public final class DrawingMenu {
    private DrawingMenu() {
    }

    /**
     * That of a canvas: right mouse button, menu key.
     *
     * @param more adds what else there is in it; called when it is first opened
     */
    public static Menu of(DrawingCanvas canvas, Session session, Consumer<Menu> more) {
        Menu menu = new Menu(canvas);
        menu.addListener(SWT.Show, event -> {
            if (menu.getItemCount() == 0) {
                fill(menu, canvas, session);
                more.accept(menu);
            }
        });
        return menu;
    }

    private static void fill(Menu menu, DrawingCanvas canvas, Session session) {
        item(menu, "table", () -> session.explain(canvas.drawing(), List.of()));
        new MenuItem(menu, SWT.SEPARATOR);
        for (DrawingFile kind : DrawingFile.values()) {
            item(menu, kind.extension(), () -> save(canvas, session, kind));
        }
    }

    private static void item(Menu menu, String id, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Words.TEXTS.text("drawing.menu." + id));
        item.setData("raceline.id", id);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private static void save(DrawingCanvas canvas, Session session, DrawingFile kind) {
        session.files().toSave(FileName.of(canvas.drawing().title(session.formats())) + "." + kind.extension(), List.of(kind.extension()))
                .ifPresent(file -> write(canvas, session, kind, file));
    }

    private static void write(DrawingCanvas canvas, Session session, DrawingFile kind, Path file) {
        Drawing drawing = canvas.drawing();
        byte[] bytes = kind.of(canvas.getDisplay(), drawing, canvas.getSize(), session.formats(), session.theme());
        session.calculations().perform(() -> {
            Files.write(file, bytes);
            return file;
        }, written -> session.announce(Words.TEXTS.text("drawing.saved", written.getFileName().toString())),
                issue -> session.announce(Words.TEXTS.text("drawing.unsaved", file.toString(), issue.what())));
    }
}
