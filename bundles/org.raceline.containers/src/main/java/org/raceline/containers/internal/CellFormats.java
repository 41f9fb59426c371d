package org.raceline.containers.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats that cells of a workbook refer to by number. */
final class CellFormats {
    private static final int MOST = 100_000;

    private final List<CellFormat> formats;

    private CellFormats(List<CellFormat> formats) {
        this.formats = formats;
    }

    static CellFormats read(Optional<XmlPart> part) throws IOException {
        Map<Integer, CellFormat> codes = new HashMap<>();
        List<CellFormat> formats = new ArrayList<>();
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                boolean ofCells = false;
                while (xml.next()) {
                    if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                        ofCells = xml.begins("cellXfs");
                    } else if (xml.begins("numFmt")) {
                        codes.put(xml.number("numFmtId", 0), CellFormat.of(xml.attribute("formatCode")));
                    } else if (ofCells && xml.begins("xf")) {
                        int id = xml.number("numFmtId", 0);
                        formats.add(codes.containsKey(id) ? codes.get(id) : CellFormat.builtIn(id));
                    }
                    if (codes.size() + formats.size() > MOST) {
                        throw Refusal.of("damaged");
                    }
                }
            }
        }
        return new CellFormats(List.copyOf(formats));
    }

    CellFormat get(int number) {
        return number < formats.size() ? formats.get(number) : CellFormat.NUMBER;
    }
}
