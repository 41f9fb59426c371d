package org.raceline.ui.internal.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The picture of a page, as its part names it by {@code iconURI}: a square, of which only the shape counts; the ink is that of the theme.
 * A picture of 64 pixels is sharp on any screen. Disposed by whoever made it.
 */
public final class PageIcon {
    public static final int SIZE = 16;
    private static final int MOST = 1024;
    private static final PaletteData TRUE_COLOUR = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final Device device;
    private final ImageData shape;
    private Image image;
    private int inked = -1;

    private PageIcon(Device device, ImageData shape) {
        this.device = device;
        this.shape = shape;
    }

    /** @return empty where there is none that can be read; then a page shows its first letter */
    public static Optional<PageIcon> load(Device device, String uri) {
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        try (InputStream picture = URI.create(uri).toURL().openStream()) {
            ImageData shape = new ImageLoader().load(picture)[0];
            if (shape.width > MOST || shape.height > MOST) {
                ILog.get().warn("The picture of a page is too big: " + uri);
                return Optional.empty();
            }
            return Optional.of(new PageIcon(device, shape));
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            ILog.get().warn("The picture of a page could not be read: " + uri, unreadable);
            return Optional.empty();
        }
    }

    /** @param rgb the ink */
    public void paint(GC gc, int x, int y, int rgb) {
        if (inked != rgb) {
            dispose();
            image = new Image(device, inked(rgb));
            inked = rgb;
        }
        gc.setAlpha(255);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, x, y, SIZE, SIZE);
    }

    private ImageData inked(int rgb) {
        ImageData coloured = new ImageData(shape.width, shape.height, 24, TRUE_COLOUR);
        int[] row = new int[shape.width];
        Arrays.fill(row, rgb);
        byte[] alphas = new byte[shape.width];
        for (int y = 0; y < shape.height; y++) {
            coloured.setPixels(0, y, shape.width, row, 0);
            shape.getAlphas(0, y, shape.width, alphas, 0);
            coloured.setAlphas(0, y, shape.width, alphas, 0);
        }
        return coloured;
    }

    public void dispose() {
        if (image != null) {
            image.dispose();
            image = null;
            inked = -1;
        }
    }
}
