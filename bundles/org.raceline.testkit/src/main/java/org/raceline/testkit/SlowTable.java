package org.raceline.testkit;

import java.util.List;
import java.util.Locale;

/** Rows under one heading, as a slow reader sees them: cells by name. */
public final class SlowTable {
    private final List<String> headings;
    private final List<SlowRow> rows;

    /** @throws Unreadable if a row that was loaded has another number of cells than the heading */
    public SlowTable(SlowRow heading, List<SlowRow> rows) {
        this.headings = heading.cells().stream().map(SlowTable::normal).toList();
        this.rows = List.copyOf(rows);
        rows.stream().filter(row -> row.isLoaded() && row.cells().size() != headings.size()).findFirst().ifPresent(row -> {
            throw new Unreadable("line " + row.first() + " has " + row.cells().size() + " cells of " + headings.size());
        });
    }

    /** A file that is one table: its first row with anything in it is the heading, and only blank rows may be passed over after it. */
    public static SlowTable of(SlowFile file) {
        List<SlowRow> rows = file.rows(file.delimiter(false));
        int heading = 0;
        while (heading < rows.size() && rows.get(heading).isBlank()) {
            heading++;
        }
        if (heading == rows.size() || !rows.get(heading).fate().equals("header")) {
            throw new Unreadable("no heading");
        }
        List<SlowRow> below = rows.subList(heading + 1, rows.size());
        below.stream().filter(row -> row.fate().equals("header") && !row.isBlank()).findFirst().ifPresent(row -> {
            throw new Unreadable("line " + row.first() + " is passed over");
        });
        return new SlowTable(rows.get(heading), below);
    }

    private static String normal(String heading) {
        StringBuilder text = new StringBuilder();
        boolean space = false;
        for (char c : SlowValue.strip(heading).toCharArray()) {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank || !space) {
                text.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /** All but the rows passed over, in order. */
    public List<SlowRow> rows() {
        return rows.stream().filter(row -> !row.fate().equals("header")).toList();
    }

    /** The first heading that is written so, in lower case; empty where there is none. */
    public String heading(String regex) {
        return headings.stream().filter(heading -> heading.matches(regex)).findFirst().orElse("");
    }

    /** The cell under the first heading that is written so, in lower case; empty where there is none. */
    public String first(SlowRow row, String regex) {
        return row.cell(headings.indexOf(heading(regex)));
    }

    public boolean has(String heading) {
        return headings.contains(heading.toLowerCase(Locale.ROOT));
    }

    /** Whether a heading stands behind the last one of another name, or is that one. */
    public boolean hasBehind(String other, String name) {
        return headings.lastIndexOf(name.toLowerCase(Locale.ROOT)) >= Math.max(0, headings.lastIndexOf(other.toLowerCase(Locale.ROOT)));
    }

    /** The cell under the last heading of a name, if it {@link #hasBehind stands behind} another; empty where it does not. */
    public String cellBehind(SlowRow row, String other, String name) {
        return hasBehind(other, name) ? row.cell(headings.lastIndexOf(name.toLowerCase(Locale.ROOT))) : "";
    }

    /** The cell under the first of these headings that is there; empty where none is. */
    public String cell(SlowRow row, String... names) {
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            int at = headings.indexOf(key);
            if (at >= 0) {
                if (at != headings.lastIndexOf(key)) {
                    throw new Unreadable("two columns are called " + name);
                }
                return row.cell(at);
            }
        }
        return "";
    }
}
