package org.raceline.ui.internal.drawing;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Language;

/** Fonts and colours of one display, made once and disposed with it. */
public final class GcResources {
    private static final String KEY = GcResources.class.getName();
    private static final double POINTS_PER_INCH = 72;

    private final Display display;
    private final boolean arabic = Language.locale().getLanguage().equals("fa");
    private final boolean ours;
    private final Map<TextStyle, Font> fonts = new HashMap<>();
    private final Map<TextStyle, Integer> ascents = new HashMap<>();
    private final Map<Integer, Color> colours = new HashMap<>();

    private GcResources(Display display) {
        this.display = display;
        this.ours = display.getFontList(WindowFonts.family(arabic, false), true).length > 0;
    }

    public static GcResources of(Device device) {
        Display display = (Display) device;
        GcResources resources = (GcResources) display.getData(KEY);
        if (resources == null) {
            resources = new GcResources(display);
            display.setData(KEY, resources);
            display.disposeExec(resources::dispose);
        }
        return resources;
    }

    private void dispose() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }

    public Font font(TextStyle style) {
        return fonts.computeIfAbsent(style, this::load);
    }

    private Font load(TextStyle style) {
        FontData data = display.getSystemFont().getFontData()[0];
        if (ours) {
            data.setName(WindowFonts.family(arabic, style.semiBold()));
        }
        data.setStyle(style.semiBold() && !ours ? SWT.BOLD : SWT.NORMAL);
        // The setter takes whole points only; eleven pixels are none.
        data.height = (float) (style.size() * POINTS_PER_INCH / display.getDPI().y);
        return new Font(display, data);
    }

    /** From the top of a text to its baseline; the graphics context has the font already. */
    int ascent(TextStyle style, GC gc) {
        return ascents.computeIfAbsent(style, unused -> {
            FontMetrics metrics = gc.getFontMetrics();
            return metrics.getAscent() + metrics.getLeading();
        });
    }

    public Color colour(int rgb) {
        return colours.computeIfAbsent(rgb, c -> new Color(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF));
    }
}
