package org.raceline.ui.tests;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** What a control paints. */
final class Pixels {
    private Pixels() {
    }

    static Set<RGB> of(Control control) {
        var data = print(control);
        var colours = new HashSet<RGB>();
        for (int pixel : all(data)) {
            colours.add(data.palette.getRGB(pixel));
        }
        return colours;
    }

    /** All of them, row by row. */
    static int[] all(Control control) {
        return all(print(control));
    }

    private static int[] all(ImageData data) {
        var pixels = new int[data.width * data.height];
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, pixels, y * data.width);
        }
        return pixels;
    }

    private static ImageData print(Control control) {
        var size = control.getSize();
        var image = new Image(control.getDisplay(), size.x, size.y);
        var gc = new GC(image);
        try {
            control.print(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
