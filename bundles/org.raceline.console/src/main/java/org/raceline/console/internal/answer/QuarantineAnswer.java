package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.service.QuarantineService.Entry;

/** Rejected records. */
public record QuarantineAnswer(List<Entry> entries) implements Answer {
    /** Enough to know a record again. */
    private static final int SHOWN_TEXT = 90;

    @Override
    public void json(JsonWriter json) {
        json.object().name("quarantine").array();
        for (Entry entry : entries) {
            json.object().member("import", entry.importId()).member("file", entry.file()).member("line", entry.firstLine()).member("last", entry.lastLine())
                    .member("column", entry.issue().column().isEmpty() ? null : entry.issue().column()).member("what", entry.issue().what())
                    .member("remedy", entry.issue().remedy()).member("masked", entry.masked()).member("repaired", entry.repairedBy().orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("import", "file", "line", "last", "column", "what", "remedy", "masked", "repaired"));
        for (Entry entry : entries) {
            csv.text(entry.importId()).text(entry.file()).figure(entry.firstLine()).figure(entry.lastLine()).text(entry.issue().column())
                    .text(entry.issue().what()).text(entry.issue().remedy()).text(entry.masked()).text(entry.repairedBy().orElse("")).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        if (entries.isEmpty()) {
            page.line(wording.text("empty.quarantine"));
        }
        for (Entry entry : entries) {
            page.line(entry.repairedBy().map(repair -> wording.text("quarantine.place.repaired", entry.file(), Long.toString(entry.firstLine()), entry.importId(), repair))
                    .orElseGet(() -> wording.text("quarantine.place", entry.file(), Long.toString(entry.firstLine()), entry.importId())), Style.STRONG);
            page.line("  " + (entry.issue().what() + " " + entry.issue().remedy()).strip());
            page.line("  " + cut(entry.masked()), Style.FAINT);
        }
    }

    private static String cut(String text) {
        return text.length() <= SHOWN_TEXT ? text : text.substring(0, SHOWN_TEXT) + "…";
    }
}
