package org.raceline.console.internal.answer;

import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.core.analysis.Missing;
import org.raceline.core.service.QuarantineService.Exported;

/** Why there is no answer, and why each record of an export was rejected. */
public final class Reasons {
    private Reasons() {
    }

    /** The members {@code reason} and {@code explanation}, where something is missing. */
    static void missing(JsonWriter json, Optional<Missing> missing) {
        missing.ifPresent(m -> json.member("reason", m.reason().id()).member("explanation", m.explanation()));
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
