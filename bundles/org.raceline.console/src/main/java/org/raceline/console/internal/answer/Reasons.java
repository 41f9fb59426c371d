package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.core.service.QuarantineService.Exported;

/** Why each record of an export was rejected. */
public final class Reasons {
    private Reasons() {
    }

    /** {@code line} and {@code last} are those of the export; {@code file_line} is that of the file it comes from. */
    public static void write(CsvWriter csv, List<Exported> exported) {
        csv.head(List.of("line", "last", "file", "file_line", "column", "what", "remedy"));
        for (Exported each : exported) {
            csv.figure(each.firstLine()).figure(each.lastLine()).text(each.entry().file()).figure(each.entry().firstLine())
                    .text(each.entry().issue().column()).text(each.entry().issue().what()).text(each.entry().issue().remedy()).endRow();
        }
    }
}
