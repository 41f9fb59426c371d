package org.raceline.console.internal.answer;

import java.time.Instant;
import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.store.ImportEntry;

/** Imports that there were. */
public final class ImportList {
    private ImportList() {
    }

    public static Answer of(List<ImportEntry> entries) {
        return new Listing<>("imports", entries, ImportList::members,
                List.of("import", "at", "file", "connector", "source", "touchpoints", "observations", "quarantined", "unchanged", "replaced", "from", "to", "repairs", "repaired", "undone"),
                ImportList::cells, List.of("import", "at", "file", "connector", "touchpoints", "observations", "quarantined", "period", "undone"),
                ImportList::shown, "empty.imports");
    }

    private static void members(JsonWriter json, ImportEntry entry) {
        json.member("import", entry.id()).member("at", entry.at().toString()).member("file", entry.file()).member("connector", entry.connector())
                .member("source", entry.source());
        json.name("records").object().member("touchpoints", entry.touchpoints()).member("observations", entry.observations()).endObject();
        ImportAnswer.lines(json, entry.lines());
        json.member("quarantined", entry.quarantined()).member("unchanged", entry.unchanged()).member("replaced", entry.replaced());
        if (entry.period().isPresent()) {
            Readings.period(json, entry.period().get());
        } else {
            json.member("period", (String) null);
        }
        json.member("repairs", entry.repairs().orElse(null)).member("repaired", entry.repairedBy().orElse(null));
        json.member("undone", entry.undone().map(Instant::toString).orElse(null));
    }

    private static void cells(CsvWriter csv, ImportEntry entry) {
        csv.text(entry.id()).text(entry.at().toString()).text(entry.file()).text(entry.connector()).text(entry.source()).figure(entry.touchpoints())
                .figure(entry.observations()).figure(entry.quarantined()).figure(entry.unchanged()).figure(entry.replaced())
                .text(entry.period().map(p -> p.from().toString()).orElse("")).text(entry.period().map(p -> p.to().toString()).orElse(""))
                .text(entry.repairs().orElse("")).text(entry.repairedBy().orElse(""))
                .text(entry.undone().map(Instant::toString).orElse(""));
    }

    private static List<Cell> shown(ImportEntry entry, Wording wording) {
        Style style = entry.isLive() ? Style.PLAIN : Style.FAINT;
        return List.of(Cell.left(entry.id(), style), Cell.left(wording.moment(entry.at()), style), Cell.left(entry.file(), style),
                Cell.left(entry.connector(), style), Cell.right(wording.count(entry.touchpoints()), style), Cell.right(wording.count(entry.observations()), style),
                Cell.right(wording.count(entry.quarantined()), style), Cell.left(entry.period().map(wording.figures()::period).orElse(""), style),
                Cell.left(entry.undone().map(wording::moment).or(() -> entry.repairedBy().map(repair -> wording.text("imports.repaired", repair))).orElse(""), style));
    }
}
