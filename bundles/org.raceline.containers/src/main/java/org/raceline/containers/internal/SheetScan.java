package org.raceline.containers.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.raceline.containers.Limits;

/**
 * What is known of a sheet once it was read through.
 *
 * @param width        cells of its widest row; 0 where there is no cell
 * @param size         bytes of its CSV
 * @param withoutValue formulas that were saved without their value
 */
record SheetScan(Workbook.Sheet sheet, int width, long size, int withoutValue) {

    static SheetScan of(Workbook book, Workbook.Sheet sheet, Limits limits) throws IOException {
        try (SheetRows rows = new SheetRows(book, sheet, limits)) {
            int width = 0;
            long bytes = 0;
            long cells = 0;
            long filled = 0;
            int last = 0;
            while (rows.next()) {
                filled++;
                last = rows.row();
                cells += rows.cells().size();
                width = Math.max(width, rows.cells().size());
                StringBuilder line = new StringBuilder();
                SheetCsv.append(line, rows.cells());
                bytes += line.toString().getBytes(StandardCharsets.UTF_8).length;
            }
            long commas = filled * width - cells;
            return new SheetScan(sheet, width, bytes + commas + last, rows.withoutValue());
        }
    }
}
