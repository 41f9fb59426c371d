package org.raceline.charts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How wide a font's characters are, read from its {@code cmap} and {@code hmtx} tables, so that text is measured without a
 * display and without Java2D. Kerning is left out: it is under a hundredth.
 */
final class FontWidths {
    private static final double UNKNOWN = 0.6;
    private static final double IDEOGRAPH = 1;

    private final Map<Integer, Integer> advances = new HashMap<>();
    private final double unitsPerEm;

    FontWidths(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        unitsPerEm = font.getShort(table(font, "head") + 18);
        int metrics = Short.toUnsignedInt(font.getShort(table(font, "hhea") + 34));
        readCharacters(font, format4(font, table(font, "cmap")), table(font, "hmtx"), metrics);
    }

    /** Of a text at one pixel an em. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        Integer advance = advances.get(character);
        if (advance != null) {
            return advance / unitsPerEm;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        return Character.isIdeographic(character) ? IDEOGRAPH : UNKNOWN;
    }

    private static int table(ByteBuffer font, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0, entry = 12; i < font.getShort(4); i++, entry += 16) {
            if (font.getInt(entry) == wanted) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }

    private static int format4(ByteBuffer font, int cmap) {
        for (int i = 0; i < font.getShort(cmap + 2); i++) {
            int subtable = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (font.getShort(subtable) == 4) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("the font maps no characters of the basic plane");
    }

    private void readCharacters(ByteBuffer font, int subtable, int hmtx, int metrics) {
        int segments = font.getShort(subtable + 6) / 2;
        int ends = subtable + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int s = 0; s < segments; s++) {
            int offset = Short.toUnsignedInt(font.getShort(offsets + 2 * s));
            int start = font.getChar(starts + 2 * s);
            int end = font.getChar(ends + 2 * s);
            for (int character = start; character <= end && character < 0xFFFF; character++) {
                int glyph = offset == 0 ? character : font.getChar(offsets + 2 * s + offset + 2 * (character - start));
                if (glyph == 0) {
                    continue;
                }
                glyph = glyph + font.getShort(deltas + 2 * s) & 0xFFFF;
                advances.put(character, (int) font.getChar(hmtx + 4 * Math.min(glyph, metrics - 1)));
            }
        }
    }
}
