package org.raceline.ui.internal.drawing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.Drawing;
import org.raceline.charts.Ink;
import org.raceline.charts.SvgGfx;
import org.raceline.charts.Theme;
import org.raceline.format.CsvCell;
import org.raceline.format.Formats;

/** What a drawing can be written to a file as. */
public enum DrawingFile {
    PNG, SVG, CSV;

    private static final int SCALE = 2;

    /** The end of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file's content; on the user interface's thread. */
    public byte[] of(Display display, Drawing drawing, Point size, Formats formats, Theme theme) {
        return switch (this) {
            case PNG -> png(display, drawing, size, formats, theme);
            case SVG -> SvgGfx.image(drawing, size.x, size.y, formats, theme).getBytes(StandardCharsets.UTF_8);
            case CSV -> csv(drawing.table(formats)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] png(Display display, Drawing drawing, Point size, Formats formats, Theme theme) {
        Image image = new Image(display, SCALE * size.x, SCALE * size.y);
        GC gc = new GC(image, formats.rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.NONE);
        Transform scale = new Transform(display);
        try {
            scale.scale(SCALE, SCALE);
            gc.setTransform(scale);
            GcGfx gfx = new GcGfx(gc, theme);
            gfx.fillRect(0, 0, size.x, size.y, Ink.BACKGROUND);
            drawing.paint(gfx, size.x, size.y, formats);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(bytes, SWT.IMAGE_PNG);
            return bytes.toByteArray();
        } finally {
            scale.dispose();
            gc.dispose();
            image.dispose();
        }
    }

    /** With the mark by which spreadsheets know the encoding. */
    private static String csv(Drawing.Table table) {
        return "\uFEFF" + Stream.concat(Stream.of(table.header()), table.rows().stream())
                .map(row -> row.stream().map(CsvCell::text).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
