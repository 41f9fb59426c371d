package org.raceline.containers.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.raceline.containers.Limits;

/** The rows of a sheet that have anything in them, one by one. */
final class SheetRows implements Closeable {
    private static final int LAST_ROW = 1 << 20;

    private final Workbook book;
    private final Limits limits;
    private final XmlPart xml;
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private int withoutValue;

    SheetRows(Workbook book, Workbook.Sheet sheet, Limits limits) throws IOException {
        this.book = book;
        this.limits = limits;
        this.xml = book.file().part(sheet.part()).orElseThrow(() -> Refusal.of("damaged"));
    }

    /** Goes to the next row with anything in it; false at the end of the sheet. */
    boolean next() throws IOException {
        while (xml.next()) {
            if (xml.begins("row") && readRow()) {
                return true;
            }
        }
        return false;
    }

    /** Its number, from 1. */
    int row() {
        return row;
    }

    /** Its cells up to the last that is not empty; good until the next row. */
    List<String> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** How many formulas so far were saved without their value. */
    int withoutValue() {
        return withoutValue;
    }

    private boolean readRow() throws IOException {
        int number = xml.number("r", row + 1);
        if (number <= row || number > LAST_ROW) {
            throw Refusal.of("damaged");
        }
        row = number;
        column = -1;
        cells.clear();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                readCell();
            }
        }
        return !cells.isEmpty();
    }

    private void readCell() throws IOException {
        int at = column(xml.attribute("r"));
        if (at <= column) {
            throw Refusal.of("damaged");
        }
        column = at;
        String value = value(xml.attribute("t"), book.formats().get(xml.number("s", 0)));
        if (value.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw Refusal.of("columns", limits.columns());
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
    }

    /** From 0, by a reference such as {@code AB12}; the next one where there is none. */
    private int column(String reference) throws Refusal {
        if (reference.isEmpty()) {
            return column + 1;
        }
        int number = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z' && i < 4; i++) {
            number = number * 26 + reference.charAt(i) - 'A' + 1;
        }
        if (number == 0) {
            throw Refusal.of("damaged");
        }
        return number - 1;
    }

    private String value(String type, CellFormat format) throws IOException {
        String stored = "";
        String inline = "";
        boolean formula = false;
        boolean saved = false;
        while (xml.next() && !xml.ends("c")) {
            formula |= xml.begins("f");
            if (xml.begins("v")) {
                saved = true;
                stored = xml.text(CellText.LONGEST);
            } else if (xml.begins("is")) {
                saved = true;
                inline = CellText.read(xml, "is");
            }
        }
        withoutValue += formula && !saved ? 1 : 0;
        return switch (type) {
            case "s" -> stored.isBlank() ? "" : book.texts().get(XmlPart.number(stored.strip()));
            case "inlineStr" -> inline;
            case "str" -> CellText.plain(stored);
            case "b" -> stored.strip().equals("1") || stored.strip().equals("true") ? "TRUE" : stored.isBlank() ? "" : "FALSE";
            case "e", "d" -> stored.strip();
            default -> CellNumber.text(stored, format, book.from1904());
        };
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
