package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Completeness.Missing;
import org.raceline.core.analysis.Completeness.Wanted;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;

/** What of the board can be answered, and what the rest lacks. */
public record CompletenessAnswer(Completeness completeness, Catalogue catalogue) implements Answer {
    @Override
    public void json(JsonWriter json) {
        Readings readings = new Readings(catalogue);
        json.object();
        Readings.period(json, completeness.period());
        json.name("stages").array();
        for (Stage stage : Stage.values()) {
            json.object().member("stage", stage.id()).name("kinds").array();
            for (KpiKind kind : KpiKind.values()) {
                Completeness.Cell cell = completeness.cell(stage, kind);
                json.object().member("kind", kind.id()).member("answered", cell.answered().id()).member("kpis", cell.answers().stream().map(Kpi::id).toList()).name("wanted");
                if (cell.wanted().isPresent()) {
                    wanted(json, readings, cell.wanted().get());
                } else {
                    json.value(null);
                }
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    private static void wanted(JsonWriter json, Readings readings, Wanted wanted) {
        json.object().member("metric", wanted.kpi().id()).member("name", wanted.kpi().name());
        readings.members(json, wanted.reading());
        json.name("missing").array();
        for (Missing missing : wanted.missing()) {
            json.object().member("metric", missing.metric()).member("name", missing.name());
            readings.members(json, missing.reading());
            json.member("connectors", missing.connectors().stream().map(ConnectorCard::id).toList()).member("record", "raceline record " + missing.metric()).endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("stage", "kind", "answered", "kpis", "wanted", "missing", "reason", "connectors"));
        for (Completeness.Cell cell : completeness.cells()) {
            if (cell.wanted().isEmpty()) {
                head(csv, cell).text("").text("").text("").text("").endRow();
                continue;
            }
            Wanted wanted = cell.wanted().get();
            if (wanted.missing().isEmpty()) {
                head(csv, cell).text(wanted.kpi().id()).text("").text(wanted.reading().reason().map(Reason::id).orElse("")).text("").endRow();
            }
            wanted.missing().forEach(missing -> head(csv, cell).text(wanted.kpi().id()).text(missing.metric()).text(missing.reading().reason().map(Reason::id).orElse(""))
                    .text(String.join(" ", missing.connectors().stream().map(ConnectorCard::id).toList())).endRow());
        }
    }

    private static CsvWriter head(CsvWriter csv, Completeness.Cell cell) {
        return csv.text(cell.stage().id()).text(cell.kind().id()).text(cell.answered().id()).text(String.join(" ", cell.answers().stream().map(Kpi::id).toList()));
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("completeness", wording.figures().period(completeness.period()))).blank();
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.left("")));
        for (KpiKind kind : KpiKind.values()) {
            head.add(Cell.left(wording.words().kind(kind), Style.FAINT));
        }
        rows.add(head);
        for (Stage stage : Stage.values()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.left(wording.words().stage(stage), Style.STRONG)));
            for (KpiKind kind : KpiKind.values()) {
                row.add(mark(completeness.cell(stage, kind).answered(), wording));
            }
            rows.add(row);
        }
        page.table(rows);
        List<Completeness.Cell> open = completeness.cells().stream().filter(c -> c.wanted().isPresent()).toList();
        if (open.isEmpty()) {
            return;
        }
        page.blank();
        open.forEach(cell -> page.line(lacks(cell, cell.wanted().orElseThrow(), wording)));
        Map<String, Missing> helps = new LinkedHashMap<>();
        open.forEach(cell -> cell.wanted().orElseThrow().missing().forEach(missing -> helps.putIfAbsent(missing.metric(), missing)));
        if (!helps.isEmpty()) {
            page.blank().line(wording.text("completeness.helps"), Style.STRONG);
            helps.values().forEach(missing -> page.line("  " + help(missing, wording)));
        }
    }

    private static Cell mark(Completeness.Answered answered, Wording wording) {
        Style style = switch (answered) {
            case YES -> Style.GOOD;
            case PARTLY -> Style.WARNING;
            case NO -> Style.BAD;
            case NOT_ASKED -> Style.FAINT;
        };
        return Cell.left(wording.text("completeness." + answered.id()), style);
    }

    private static String lacks(Completeness.Cell cell, Wanted wanted, Wording wording) {
        String stage = wording.words().stage(cell.stage());
        String kind = wording.words().kind(cell.kind());
        if (wanted.missing().size() == 1 && wanted.missing().getFirst().metric().equals(wanted.kpi().id())) {
            return wording.text("completeness.missing", stage, kind, wanted.kpi().name());
        }
        return wanted.missing().isEmpty() ? wording.text("completeness.open", stage, kind, wanted.kpi().name(), wanted.reading().explanation())
                : wording.text("completeness.lacks", stage, kind, wanted.kpi().name(), wording.figures().list(wanted.missing().stream().map(Missing::name).toList()));
    }

    private static String help(Missing missing, Wording wording) {
        if (!missing.reading().is(Reason.NO_DATA)) {
            return missing.reading().explanation();
        }
        return missing.connectors().isEmpty() ? wording.text("completeness.record", missing.name(), missing.metric()) : wording.text("completeness.import", missing.name(), missing.metric(),
                wording.figures().list(missing.connectors().stream().map(ConnectorCard::name).distinct().toList()));
    }
}
