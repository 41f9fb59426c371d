package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Stage;

/** The board: four stages by volume, quality, value and cost. */
public record ScorecardAnswer(Scorecard scorecard, Catalogue catalogue) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object();
        members(json);
        json.endObject();
    }

    /** The members of the answer, for answers that hold a board among other things. */
    void members(JsonWriter json) {
        Readings.period(json, scorecard.period());
        Compared.period(json, scorecard.compared());
        json.name("stages").array();
        for (Stage stage : Stage.values()) {
            json.object().member("stage", stage.id()).name("kpis").array();
            cells(stage).forEach(cell -> cell(json, cell));
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void cell(JsonWriter json, ScorecardCell cell) {
        Readings readings = new Readings(catalogue);
        Kpi kpi = cell.kpi();
        json.object().member("kind", kpi.kind().id()).member("metric", kpi.id()).member("name", kpi.name()).member("direction", kpi.direction().id());
        readings.members(json, cell.reading());
        Compared.members(json, readings, cell.before(), cell.change());
        json.member("target", cell.target().map(t -> readings.plain(kpi.id(), t)).orElse(null))
                .member("status", cell.status().id()).endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        Readings readings = new Readings(catalogue);
        csv.head(List.of("stage", "kind", "metric", "name", "from", "to", "value", "unit", "reason", "flags", "before", "change", "target", "status"));
        for (ScorecardCell cell : scorecard.cells()) {
            Kpi kpi = cell.kpi();
            csv.text(kpi.stage().id()).text(kpi.kind().id()).text(kpi.id()).text(kpi.name())
                    .text(scorecard.period().from().toString()).text(scorecard.period().to().toString())
                    .figure(orEmpty(readings.value(cell.reading()))).text(orEmpty(readings.unit(cell.reading())))
                    .text(cell.reading().reason().map(Reason::id).orElse("")).text(String.join(" ", cell.reading().flags()));
            Compared.columns(csv, readings, cell.before(), cell.change());
            csv.figure(cell.target().map(t -> readings.plain(kpi.id(), t)).orElse("")).text(cell.status().id()).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        String period = wording.figures().period(scorecard.period());
        page.line(scorecard.compared().map(compared -> wording.text("scorecard.compared", period, wording.figures().period(compared)))
                .orElseGet(() -> wording.text("scorecard.alone", period)));
        page.blank();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(head(wording, "kind"), head(wording, "kpi"), headRight(wording, "value"), headRight(wording, "change"),
                headRight(wording, "target"), head(wording, "status"), head(wording, "notes")));
        for (Stage stage : Stage.values()) {
            rows.add(List.of(Cell.left(wording.words().stage(stage), Style.STRONG)));
            for (ScorecardCell cell : cells(stage)) {
                rows.add(List.of(Cell.left("  " + wording.words().kind(cell.kpi().kind()), Style.FAINT), Cell.left(cell.kpi().name()),
                        Cell.right(Readings.shown(cell.reading(), wording), Style.STRONG), Compared.cell(cell.change(), wording),
                        Cell.right(cell.target().map(wording.figures()::quantity).orElse("")), status(cell.status(), wording),
                        Cell.left(Readings.notes(cell.reading(), wording), Style.FAINT)));
            }
        }
        page.table(rows);
    }

    private List<ScorecardCell> cells(Stage stage) {
        return scorecard.cells().stream().filter(c -> c.kpi().stage() == stage).toList();
    }

    private static Cell head(Wording wording, String column) {
        return Cell.left(wording.text("column." + column), Style.FAINT);
    }

    private static Cell headRight(Wording wording, String column) {
        return Cell.right(wording.text("column." + column), Style.FAINT);
    }

    private static Cell status(Status status, Wording wording) {
        Style style = switch (status) {
            case ON_TRACK -> Style.GOOD;
            case AT_RISK -> Style.WARNING;
            case OFF_TRACK -> Style.BAD;
            case NONE -> Style.PLAIN;
        };
        return Cell.left(wording.words().status(status), style);
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
