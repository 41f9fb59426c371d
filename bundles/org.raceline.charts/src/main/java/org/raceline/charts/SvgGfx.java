package org.raceline.charts;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.format.Formats;

/**
 * Draws one self-contained SVG image. Text is measured by the widths of Inter, so the same drawing gives the same image on
 * every computer. Everything that comes from outside is escaped.
 */
public final class SvgGfx implements Gfx {
    private static final String FONTS = "Inter, Vazirmatn, system-ui, sans-serif";

    private final double width;
    private final double height;
    private final String ids;
    private final Function<Token, String> colours;
    private final StringBuilder body = new StringBuilder();
    private int gradients;

    private SvgGfx(double width, double height, String ids, Function<Token, String> colours) {
        this.width = width;
        this.height = height;
        this.ids = ids;
        this.colours = colours;
    }

    /** Read when the first image is drawn. */
    private static final class Widths {
        static final FontWidths REGULAR = new FontWidths(Inter.REGULAR.bytes());
        static final FontWidths SEMI_BOLD = new FontWidths(Inter.SEMI_BOLD.bytes());
    }

    /** Measures texts; what is painted on it is for nobody. */
    static Gfx measure() {
        return new SvgGfx(0, 0, "g", Token::id);
    }

    /** A drawing as an image file of its own, in the colours of one theme. */
    public static String image(Drawing drawing, double width, double height, Formats formats, Theme theme) {
        return new SvgGfx(width, height, "g", token -> token.hex(theme)).draw(drawing, formats);
    }

    /**
     * A drawing as a part of a page that sets the {@link #variables}.
     *
     * @param ids unique on the page; letters, digits and {@code -}
     */
    public static String part(Drawing drawing, double width, double height, Formats formats, String ids) {
        return new SvgGfx(width, height, ids, token -> "var(--" + token.id() + ")").draw(drawing, formats);
    }

    /** The declarations that give a theme's colours to the {@link #part parts} of a page: {@code --text:#111827;…}. */
    public static String variables(Theme theme) {
        return Stream.of(Token.values()).map(token -> "--" + token.id() + ":" + token.hex(theme)).collect(Collectors.joining(";"));
    }

    private String draw(Drawing drawing, Formats formats) {
        boolean mirrored = formats.rightToLeft();
        drawing.paint(mirrored ? new MirroredGfx(this, width, false) : this, width, height, formats);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" font-family=\"" + FONTS + (mirrored ? "\" direction=\"rtl" : "") + "\">\n"
                + "<title>" + escape(drawing.title(formats)) + "</title>\n"
                + "<desc>" + escape(drawing.description(formats)) + "</desc>\n"
                + body + "</svg>\n";
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Ink ink) {
        element("rect", box(x, y, width, height) + fill(ink));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Ink ink) {
        element("rect", box(x, y, width, height) + attribute("rx", radius) + fill(ink));
    }

    @Override
    public void strokeRound(double x, double y, double width, double height, double radius, Pen pen) {
        element("rect", box(x, y, width, height) + attribute("rx", radius) + " fill=\"none\"" + stroke(pen));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        element("line", attribute("x1", x1) + attribute("y1", y1) + attribute("x2", x2) + attribute("y2", y2) + stroke(pen));
    }

    @Override
    public void polyline(double[] points, Pen pen) {
        element("polyline", points(points) + " fill=\"none\"" + stroke(pen));
    }

    @Override
    public void fillPoly(double[] points, Ink ink) {
        element("polygon", points(points) + fill(ink));
    }

    @Override
    public void fillAreaGradient(double[] points, double top, double base, Ink ink) {
        String id = ids + ++gradients;
        String colour = colours.apply(ink.token());
        body.append("<linearGradient id=\"").append(id).append("\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\"")
                .append(attribute("y1", top)).append(attribute("y2", base)).append("><stop stop-color=\"").append(colour)
                .append('"').append(attribute("stop-opacity", ink.opacity())).append("/><stop offset=\"1\" stop-color=\"").append(colour)
                .append("\" stop-opacity=\"0\"/></linearGradient>\n");
        double[] area = new double[points.length + 4];
        System.arraycopy(points, 0, area, 0, points.length);
        area[points.length] = points[points.length - 2];
        area[points.length + 1] = base;
        area[points.length + 2] = points[0];
        area[points.length + 3] = base;
        element("polygon", points(area) + " fill=\"url(#" + id + ")\"");
    }

    @Override
    public void circle(double x, double y, double radius, Ink ink) {
        element("circle", attribute("cx", x) + attribute("cy", y) + attribute("r", radius) + fill(ink));
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style, Ink ink, Align align) {
        String anchor = switch (align) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        body.append("<text").append(attribute("x", x)).append(attribute("y", baseline)).append(attribute("font-size", style.size()))
                .append(style.semiBold() ? " font-weight=\"600\"" : "").append(anchor).append(fill(ink)).append('>').append(escape(text)).append("</text>\n");
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return style.size() * (style.semiBold() ? Widths.SEMI_BOLD : Widths.REGULAR).width(text);
    }

    private void element(String name, String attributes) {
        body.append('<').append(name).append(attributes).append("/>\n");
    }

    private static String box(double x, double y, double width, double height) {
        return attribute("x", x) + attribute("y", y) + attribute("width", Math.max(0, width)) + attribute("height", Math.max(0, height));
    }

    private static String points(double[] points) {
        StringBuilder list = new StringBuilder(" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        return list.append('"').toString();
    }

    private String fill(Ink ink) {
        return " fill=\"" + colours.apply(ink.token()) + '"' + (ink.opacity() < 1 ? attribute("fill-opacity", ink.opacity()) : "");
    }

    private String stroke(Pen pen) {
        return " stroke=\"" + colours.apply(pen.ink().token()) + '"' + attribute("stroke-width", pen.width())
                + (pen.ink().opacity() < 1 ? attribute("stroke-opacity", pen.ink().opacity()) : "")
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\"" + (pen.dashed() ? " stroke-dasharray=\"3 4\"" : "");
    }

    private static String attribute(String name, double value) {
        return " " + name + "=\"" + number(value) + '"';
    }

    /** At most two decimals. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }

    /** Text for XML and HTML, in content and in attributes; characters that XML cannot hold are replaced. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(inXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean inXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }
}
