package org.raceline.charts;

import java.util.List;
import java.util.function.Consumer;
import org.raceline.format.Formats;

/**
 * What a drawing has painted at one size: painted again as often as one likes without asking the drawing. Immutable, any thread.
 *
 * @param parts  the drawing's places at that size
 * @param points of all its lines and areas: how dear it is to paint
 */
public record Picture(double width, double height, List<Consumer<Gfx>> shapes, List<Part> parts, int points) {
    /** Shapes of a plug-in's drawing, so that none takes seconds to paint: each call of {@link Gfx} is one, and so is each point of a line or an area. */
    public static final int MOST = 20_000;

    public Picture {
        shapes = List.copyOf(shapes);
        parts = List.copyOf(parts);
    }

    /**
     * Asks a drawing.
     *
     * @param measure measures its texts; nothing is painted there
     * @throws TooManyShapes before too many are kept, if the drawing is none of ours
     */
    public static Picture of(Drawing drawing, Gfx measure, double width, double height, Formats formats) {
        boolean ours = drawing.getClass().getClassLoader() == Picture.class.getClassLoader();
        return of(drawing, new PictureGfx(measure, ours ? Integer.MAX_VALUE : MOST), width, height, formats);
    }

    private static Picture of(Drawing drawing, PictureGfx gfx, double width, double height, Formats formats) {
        drawing.paint(gfx, width, height, formats);
        List<Consumer<Gfx>> shapes = gfx.shapes();
        List<Part> parts = drawing.parts(gfx, width, height, formats);
        gfx.use(parts.size());
        return new Picture(width, height, shapes, parts, gfx.points());
    }

    /**
     * Asks a drawing of a plug-in for everything that a window will ask it, without a window: what it throws is thrown here. Texts are
     * measured by the widths of Inter.
     *
     * @throws TooManyShapes if it wants more than {@link #MOST}
     */
    public static void rehearse(Drawing drawing, double width, double height, Formats formats) {
        of(drawing, new PictureGfx(SvgGfx.measure(), MOST), width, height, formats);
        drawing.title(formats).length();
        drawing.description(formats).length();
        drawing.table(formats).rows().size();
        drawing.fullHeight();
    }

    public boolean isOf(double otherWidth, double otherHeight) {
        return width == otherWidth && height == otherHeight;
    }

    public void paint(Gfx gfx) {
        shapes.forEach(shape -> shape.accept(gfx));
    }
}
