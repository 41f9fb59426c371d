package org.raceline.ui.tests;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** What a control paints. */
final class Pixels {
    private Pixels() {
    }

    static Set<RGB> of(Control control) {
        var size = control.getSize();
        var image = new Image(control.getDisplay(), size.x, size.y);
        var gc = new GC(image);
        try {
            control.print(gc);
            var data = image.getImageData();
            var colours = new HashSet<RGB>();
            for (int y = 0; y < data.height; y++) {
                for (int x = 0; x < data.width; x++) {
                    colours.add(data.palette.getRGB(data.getPixel(x, y)));
                }
            }
            return colours;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
