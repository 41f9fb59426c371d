package org.raceline.containers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes workbooks as spreadsheet programs do, and such as none would write. */
final class Book {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, Object> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder();
    private String formats = "";
    private String codes = "";
    private String properties = "";

    /** A sheet of rows as XML. */
    Book sheet(String name, String rows) {
        return sheet(name, "", rows);
    }

    Book sheet(String name, String state, String rows) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + (100 + number) + "\" " + state + " r:id=\"rId" + number + "\"/>");
        parts.put("xl/worksheets/sheet" + number + ".xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet " + MAIN
                + "><dimension ref=\"A1\"/><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols><sheetData>" + rows
                + "</sheetData><pageMargins left=\"0.7\"/></worksheet>");
        return this;
    }

    /** A shared text, as XML inside of {@code si}. */
    Book text(String xml) {
        texts.append("<si>").append(xml).append("</si>");
        return this;
    }

    /** A format for cells: cell style n is the n-th of them, style 0 is plain. */
    Book format(int id) {
        formats += "<xf numFmtId=\"" + id + "\"/>";
        return this;
    }

    Book format(int id, String code) {
        codes += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>";
        return format(id);
    }

    Book properties(String attributes) {
        properties = "<workbookPr " + attributes + "/>";
        return this;
    }

    /** Any part, instead of what would be written. */
    Book part(String path, Object content) {
        parts.put(path, content);
        return this;
    }

    Bytes file(String name) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.append(relation("rId98", "styles", "styles.xml")).append(relation("rId99", "sharedStrings", "/xl/sharedStrings.xml"));
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.put("xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + TYPES + "\">" + properties + "<sheets>" + String.join("", sheets) + "</sheets></workbook>");
        all.put("xl/styles.xml", "<styleSheet " + MAIN + "><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                + formats + "</cellXfs></styleSheet>");
        all.put("xl/sharedStrings.xml", "<sst " + MAIN + ">" + texts + "</sst>");
        all.putAll(parts);
        Object[] flat = all.entrySet().stream().flatMap(part -> Stream.of(part.getKey(), part.getValue())).toArray();
        return new Bytes(name, Bytes.zip(flat));
    }

    static String relations(String id, String type, String target) {
        return relations(relation(id, type, target));
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
