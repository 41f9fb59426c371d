package org.raceline.ui.internal.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/**
 * The picture of a page, as its part names it by {@code iconURI}: a square, of which only the shape counts; the ink is that of the theme.
 * A picture of 64 pixels is sharp on any screen. Disposed by whoever made it.
 */
public final class PageIcon {
    public static final int SIZE = 16;
    private static final int MOST = 1024;
    private static final PaletteData TRUE_COLOUR = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    /** How many nobody knows yet. */
    private static int unknown;

    private final Display display;
    private final String uri;
    private volatile Optional<ImageData> shape = Optional.empty();
    private boolean asked;
    private boolean known;
    private Image image;
    private int inked = -1;

    /** @param uri {@code null} or empty: there is none */
    public PageIcon(Display display, String uri) {
        this.display = display;
        this.uri = uri;
        known = uri == null || uri.isBlank();
        asked = known;
        unknown += known ? 0 : 1;
    }

    /**
     * Reads those that nobody has read yet, on a thread of its own: what draws pictures takes longer to load than the rest of the window.
     * On the display's thread.
     *
     * @param read called on the display's thread once all are known, if any was not; not where the display is gone
     */
    public static void read(Display display, Collection<PageIcon> icons, Runnable read) {
        List<PageIcon> unread = icons.stream().filter(icon -> !icon.asked).toList();
        if (unread.isEmpty()) {
            return;
        }
        unread.forEach(icon -> icon.asked = true);
        Thread.ofPlatform().daemon().name("raceline pictures").start(() -> {
            try {
                unread.stream().takeWhile(icon -> !display.isDisposed()).forEach(PageIcon::load);
                display.asyncExec(() -> {
                    unread.forEach(PageIcon::know);
                    read.run();
                });
            } catch (SWTException windowGone) {
                ILog.get().info("The window closed before the pictures of its pages were read");
            }
        });
    }

    /** Whether all that a window shows were read. On the display's thread. */
    public static boolean areKnown() {
        return unknown == 0;
    }

    private void know() {
        unknown -= known ? 0 : 1;
        known = true;
    }

    /** Whether it was read, or is known not to be there. */
    public boolean isKnown() {
        return known;
    }

    /** Whether there is one that could be read; where not, a page shows its first letter. */
    public boolean isThere() {
        return known && shape.isPresent();
    }

    private void load() {
        try (InputStream picture = URI.create(uri).toURL().openStream()) {
            ImageData read = new ImageLoader().load(picture)[0];
            if (read.width > MOST || read.height > MOST) {
                ILog.get().warn("The picture of a page is too big: " + uri);
            } else {
                shape = Optional.of(read);
            }
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            ILog.get().warn("The picture of a page could not be read: " + uri, unreadable);
        }
    }

    /**
     * Paints one that {@link #isThere}.
     *
     * @param rgb the ink
     */
    public void paint(GC gc, int x, int y, int rgb) {
        if (inked != rgb) {
            dispose();
            image = new Image(display, inked(shape.orElseThrow(), rgb));
            inked = rgb;
        }
        gc.setAlpha(255);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, x, y, SIZE, SIZE);
    }

    private static ImageData inked(ImageData shape, int rgb) {
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
        know();
        if (image != null) {
            image.dispose();
            image = null;
            inked = -1;
        }
    }
}
