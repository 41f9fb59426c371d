package org.raceline.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The fonts of {@link AwtGfx}: a typeface in two weights, and the platform's for characters that it lacks. */
public final class AwtFonts {
    private final Font regular;
    private final Font semiBold;

    private AwtFonts(Font regular, Font semiBold) {
        this.regular = regular;
        this.semiBold = semiBold;
    }

    /** Inter as it travels with drawings, else the platform's font. */
    public static AwtFonts inter() {
        try {
            return of(new ByteArrayInputStream(Inter.REGULAR.bytes()), new ByteArrayInputStream(Inter.SEMI_BOLD.bytes()));
        } catch (IOException | FontFormatException unreadable) {
            return platform();
        }
    }

    /** Two font files; the streams are read and left open. */
    public static AwtFonts of(InputStream regular, InputStream semiBold) throws IOException, FontFormatException {
        return new AwtFonts(Font.createFont(Font.TRUETYPE_FONT, regular), Font.createFont(Font.TRUETYPE_FONT, semiBold));
    }

    /** The platform's sans serif. */
    public static AwtFonts platform() {
        return new AwtFonts(new Font(Font.SANS_SERIF, Font.PLAIN, 1), new Font(Font.SANS_SERIF, Font.BOLD, 1));
    }

    Font font(TextStyle style, String text) {
        Font font = style.semiBold() ? semiBold : regular;
        if (font.canDisplayUpTo(text) >= 0) {
            font = new Font(Font.SANS_SERIF, style.semiBold() ? Font.BOLD : Font.PLAIN, 1);
        }
        return font.deriveFont(Map.of(TextAttribute.SIZE, (float) style.size(), TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }
}
