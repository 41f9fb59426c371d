package org.raceline.containers.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.containers.Limits;

/**
 * What the sheets of a workbook share.
 *
 * @param file     where its parts are
 * @param sheets   in the order in which the user sees them
 * @param texts    texts that cells refer to
 * @param formats  formats that cells refer to
 * @param from1904 whether days are counted from 1904
 */
record Workbook(OfficeFile file, List<Sheet> sheets, SharedTexts texts, CellFormats formats, boolean from1904) {

    /**
     * One sheet with cells.
     *
     * @param part where it is
     */
    record Sheet(String name, boolean hidden, String part) {
    }

    static Workbook read(OfficeFile file, String part, Limits limits) throws IOException {
        Map<String, OfficeFile.Relation> relations = file.relations(part);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        boolean workbook = false;
        try (XmlPart xml = file.part(part).orElseThrow(() -> Refusal.of("damaged"))) {
            while (xml.next()) {
                workbook |= xml.begins("workbook");
                if (xml.begins("workbookPr")) {
                    from1904 = xml.truth("date1904");
                } else if (xml.begins("sheet")) {
                    sheet(xml, relations).ifPresent(sheets::add);
                }
                if (sheets.size() > limits.entries()) {
                    throw Refusal.limit("sheets", limits.entries());
                }
            }
        }
        if (!workbook) {
            throw Refusal.of("no-workbook");
        }
        return new Workbook(file, List.copyOf(sheets), SharedTexts.read(related(file, relations, "sharedStrings"), limits.textBytes()),
                CellFormats.read(related(file, relations, "styles")), from1904);
    }

    private static Optional<Sheet> sheet(XmlPart xml, Map<String, OfficeFile.Relation> relations) {
        OfficeFile.Relation relation = relations.get(xml.attribute("id"));
        return relation == null || !relation.type().equals("worksheet") ? Optional.empty()
                : Optional.of(new Sheet(xml.attribute("name"), xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden"), relation.part()));
    }

    private static Optional<XmlPart> related(OfficeFile file, Map<String, OfficeFile.Relation> relations, String type) throws IOException {
        for (OfficeFile.Relation relation : relations.values()) {
            if (relation.type().equals(type)) {
                return file.part(relation.part());
            }
        }
        return Optional.empty();
    }
}
