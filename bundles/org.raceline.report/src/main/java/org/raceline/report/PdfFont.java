package org.raceline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.raceline.charts.Inter;

/**
 * Inter in a PDF file. PDFBox embeds TrueType outlines only and Inter has those of the Compact Font Format, so this writes
 * the font's dictionaries itself. When PDFBox saves the document and asks for the subset, the outlines of characters that
 * no text uses are emptied.
 */
final class PdfFont extends PDType0Font {
    /** The command of a glyph's outline that ends it. */
    private static final byte END = 14;
    private static final int BLOCK = 100;
    private static final int THOUSAND = 1000;

    private final PDDocument document;
    private final OpenTypeFont font;
    private final CmapLookup characters;
    /** Glyphs of the texts written so far, by number, with the character that each stands for. */
    private final SortedMap<Integer, Integer> used = new TreeMap<>();

    PdfFont(PDDocument document, Inter weight) throws IOException {
        OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(weight.bytes()));
        super(dictionary(document, font, weight));
        this.document = document;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    private static COSDictionary dictionary(PDDocument document, OpenTypeFont font, Inter weight) throws IOException {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setSymbolic(true);
        BoundingBox box = font.getFontBBox();
        descriptor.setFontBoundingBox(new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
        descriptor.setAscent(thousandths(font, font.getHorizontalHeader().getAscender()));
        descriptor.setDescent(thousandths(font, font.getHorizontalHeader().getDescender()));
        descriptor.setCapHeight(thousandths(font, font.getOS2Windows().getCapHeight()));
        descriptor.setItalicAngle(0);
        descriptor.setStemV(weight.weight() / 5f); // an estimate: it counts only where a reader replaces the font
        descriptor.setFontFile3(program(document, outlines(font)));

        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.FONT);
        whole.setItem(COSName.SUBTYPE, COSName.TYPE0);
        whole.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        whole.setItem(COSName.DESCENDANT_FONTS, descendants);
        name(whole, font.getName());
        return whole;
    }

    private static void name(COSDictionary whole, String name) {
        COSDictionary glyphs = (COSDictionary) whole.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        whole.setName(COSName.BASE_FONT, name);
        glyphs.setName(COSName.BASE_FONT, name);
        glyphs.getCOSDictionary(COSName.FONT_DESC).setName(COSName.FONT_NAME, name);
    }

    private static PDStream program(PDDocument document, byte[] outlines) throws IOException {
        PDStream stream = new PDStream(document, new ByteArrayInputStream(outlines), COSName.FLATE_DECODE);
        stream.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
        return stream;
    }

    private static byte[] outlines(OpenTypeFont font) throws IOException {
        return font.getTableBytes(font.getTableMap().get("CFF "));
    }

    private static float thousandths(OpenTypeFont font, float units) throws IOException {
        return units * THOUSAND / font.getUnitsPerEm();
    }

    /** Whether the font has every character of a text. */
    boolean has(String text) {
        return text.codePoints().allMatch(character -> glyph(character) != 0);
    }

    /** Of a text at one pixel an em. */
    double width(String text) throws IOException {
        double units = 0;
        for (int character : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(glyph(character));
        }
        return units / font.getUnitsPerEm();
    }

    private int glyph(int character) {
        return characters.getGlyphId(shown(character));
    }

    /** What would break a line or do something else to a terminal is a blank here. */
    private static int shown(int character) {
        return Character.isWhitespace(character) || Character.isISOControl(character) ? ' ' : character;
    }

    @Override
    protected byte[] encode(int character) {
        int glyph = glyph(character);
        return new byte[] {(byte) (glyph >> 8), (byte) glyph};
    }

    @Override
    public boolean willBeSubset() {
        return true;
    }

    @Override
    public void addToSubset(int character) {
        used.merge(glyph(character), shown(character), Math::min);
    }

    @Override
    public void subset() throws IOException {
        COSArray widths = new COSArray();
        for (int glyph : used.keySet()) {
            COSArray width = new COSArray();
            width.add(new COSFloat(Math.round(thousandths(font, font.getAdvanceWidth(glyph)) * 10) / 10f));
            widths.add(COSInteger.get(glyph));
            widths.add(width);
        }
        getDescendantFont().getCOSObject().setItem(COSName.W, widths);
        getFontDescriptor().setFontFile3(program(document, emptied(outlines(font), font.getCFF().getFont().getCharStringBytes())));
        dict.setItem(COSName.TO_UNICODE, new PDStream(document, new ByteArrayInputStream(unicode().getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
        name(dict, tag() + "+" + font.getName());
    }

    /** The glyphs' outlines stand in the font in the order of their numbers, one right after the other. */
    private byte[] emptied(byte[] outlines, List<byte[]> glyphs) {
        byte[] all = new byte[glyphs.stream().mapToInt(glyph -> glyph.length).sum()];
        int length = 0;
        for (byte[] glyph : glyphs) {
            System.arraycopy(glyph, 0, all, length, glyph.length);
            length += glyph.length;
        }
        int at = 0;
        while (!Arrays.equals(outlines, at, at + all.length, all, 0, all.length)) {
            at++;
        }
        for (int glyph = 0; glyph < glyphs.size(); glyph++) {
            int next = at + glyphs.get(glyph).length;
            if (glyph != 0 && !used.containsKey(glyph)) {
                Arrays.fill(outlines, at, next, END);
            }
            at = next;
        }
        return outlines;
    }

    /** Six letters that tell this subset from others of the same font. */
    private String tag() {
        StringBuilder tag = new StringBuilder();
        for (int rest = List.copyOf(used.keySet()).hashCode() & Integer.MAX_VALUE; tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString();
    }

    /** What a reader looks up to search and copy text. */
    private String unicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        HexFormat hex = HexFormat.of().withUpperCase();
        List<Integer> glyphs = List.copyOf(used.keySet());
        for (int start = 0; start < glyphs.size(); start += BLOCK) {
            List<Integer> block = glyphs.subList(start, Math.min(glyphs.size(), start + BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            for (int glyph : block) {
                byte[] character = Character.toString(used.get(glyph)).getBytes(StandardCharsets.UTF_16BE);
                map.append('<').append(hex.toHexDigits((short) glyph)).append("> <").append(hex.formatHex(character)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
