package org.raceline.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.raceline.charts.Ink;
import org.raceline.charts.Theme;
import org.raceline.core.model.Stage;
import org.raceline.ui.internal.drawing.GcGfx;

/** The four stages as rising bars: the sign of the program. */
final class Mark {
    private static final int[] SIZES = {16, 32, 64, 128};

    private Mark() {
    }

    /** Paints it standing on a line. */
    static void paint(GcGfx gfx, double x, double foot, double size) {
        double step = size / Stage.values().length;
        for (Stage stage : Stage.values()) {
            double height = size * (0.42 + 0.19 * stage.ordinal());
            gfx.fillRound(x + step * stage.ordinal(), foot - height, 0.72 * step, height, 0.07 * size, Ink.of(stage));
        }
    }

    /** Puts it where the desktop shows the window's icon. */
    static void on(Shell shell) {
        Display display = shell.getDisplay();
        Image[] images = new Image[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            double size = SIZES[i];
            images[i] = new Image(display, SIZES[i], SIZES[i]);
            GC gc = new GC(images[i]);
            GcGfx gfx = new GcGfx(gc, Theme.LIGHT);
            gfx.fillRect(0, 0, size, size, Ink.SURFACE);
            paint(gfx, 0.14 * size, 0.86 * size, 0.76 * size);
            gc.dispose();
        }
        shell.setImages(images);
        shell.addListener(SWT.Dispose, event -> {
            for (Image image : images) {
                image.dispose();
            }
        });
    }
}
