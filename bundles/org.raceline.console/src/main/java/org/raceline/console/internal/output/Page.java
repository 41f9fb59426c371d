package org.raceline.console.internal.output;

import java.util.ArrayList;
import java.util.List;

/** Text for people: lines, and tables whose columns are aligned over several blocks. */
public final class Page {
    private static final int GAP = 2;

    private final StringBuilder out = new StringBuilder();
    private final boolean colour;

    /** @param colour whether styles are written */
    public Page(boolean colour) {
        this.colour = colour;
    }

    /** A piece of text in a style. */
    public record Cell(String text, Style style, boolean right) {
        public static Cell left(String text) {
            return new Cell(text, Style.PLAIN, false);
        }

        public static Cell left(String text, Style style) {
            return new Cell(text, style, false);
        }

        /** Aligned at the right, as figures are. */
        public static Cell right(String text) {
            return new Cell(text, Style.PLAIN, true);
        }

        public static Cell right(String text, Style style) {
            return new Cell(text, style, true);
        }
    }

    public Page line(String text) {
        return line(text, Style.PLAIN);
    }

    public Page line(String text, Style style) {
        out.append(styled(clean(text), style)).append('\n');
        return this;
    }

    public Page blank() {
        out.append('\n');
        return this;
    }

    /** Rows under each other; a row of one cell is a heading and takes no part in the alignment. */
    public Page table(List<List<Cell>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size() && row.size() > 1; i++) {
                int width = width(clean(row.get(i).text()));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        rows.forEach(row -> row(row, widths));
        return this;
    }

    private void row(List<Cell> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String text = clean(cell.text());
            String padding = " ".repeat(row.size() == 1 ? 0 : widths.get(i) - width(text));
            line.append(cell.right() ? padding + styled(text, cell.style()) : styled(text, cell.style()) + padding);
            if (i < row.size() - 1) {
                line.append(" ".repeat(GAP));
            }
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    public String text() {
        return out.toString();
    }

    private String styled(String text, Style style) {
        return colour ? style.around(text) : text;
    }

    /** A name from a file cannot move the cursor, fake a line or turn the line's direction around. */
    private static String clean(String text) {
        return text.chars().anyMatch(Page::isHostile)
                ? text.codePoints().map(c -> isHostile(c) ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : text;
    }

    /** Control characters, and the marks U+202A to U+202E and U+2066 to U+2069 that reach beyond their own word. */
    private static boolean isHostile(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x2028 || c == 0x2029;
    }

    /** Columns that a terminal gives to a text. */
    private static int width(String text) {
        return (int) text.codePoints().filter(c -> {
            int type = Character.getType(c);
            return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
        }).count();
    }
}
