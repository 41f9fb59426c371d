package org.raceline.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.raceline.charts.AwtFonts;
import org.raceline.charts.AwtGfx;
import org.raceline.charts.Theme;
import org.raceline.format.Formats;

/** Writes the board as an image; needs no display. */
public final class PngReport {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 984;
    private static final double SCALE = 2;

    private final Formats formats;
    private final Theme theme;

    public PngReport(Formats formats, Theme theme) {
        this.formats = formats;
        this.theme = theme;
    }

    /** Writes the image, for screens of high density; the stream is left open. */
    public void write(Report report, OutputStream to) throws IOException {
        BufferedImage image = AwtGfx.image(report.board(), WIDTH, HEIGHT, SCALE, formats, theme, AwtFonts.inter());
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(to)) {
            ImageIO.write(image, "png", out);
        }
    }
}
