package org.raceline.console.internal.answer;

import java.time.Instant;
import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.store.ImportEntry;

/** Figures that were entered by hand, oldest first. */
public final class RecordList {
    private static final String ENDING = ".csv";

    private RecordList() {
    }

    public static Answer of(List<ImportEntry> entries) {
        return new Listing<>("recorded", entries, RecordList::members, List.of("import", "at", "figure", "from", "to", "replaced", "undone"), RecordList::cells,
                List.of("import", "at", "figure", "period", "undone"), RecordList::shown, "empty.recorded");
    }

    private static String figure(ImportEntry entry) {
        return entry.file().endsWith(ENDING) ? entry.file().substring(0, entry.file().length() - ENDING.length()) : entry.file();
    }

    private static void members(JsonWriter json, ImportEntry entry) {
        json.member("import", entry.id()).member("at", entry.at().toString()).member("figure", figure(entry));
        if (entry.period().isPresent()) {
            Readings.period(json, entry.period().get());
        } else {
            json.member("period", (String) null);
        }
        json.member("replaced", entry.replaced()).member("undone", entry.undone().map(Instant::toString).orElse(null));
    }

    private static void cells(CsvWriter csv, ImportEntry entry) {
        csv.text(entry.id()).text(entry.at().toString()).text(figure(entry)).text(entry.period().map(p -> p.from().toString()).orElse(""))
                .text(entry.period().map(p -> p.to().toString()).orElse("")).figure(entry.replaced()).text(entry.undone().map(Instant::toString).orElse(""));
    }

    private static List<Cell> shown(ImportEntry entry, Wording wording) {
        Style style = entry.isLive() ? Style.PLAIN : Style.FAINT;
        return List.of(Cell.left(entry.id(), style), Cell.left(wording.moment(entry.at()), style), Cell.left(figure(entry), style),
                Cell.left(entry.period().map(wording.figures()::period).orElse(""), style), Cell.left(entry.undone().map(wording::moment).orElse(""), style));
    }
}
