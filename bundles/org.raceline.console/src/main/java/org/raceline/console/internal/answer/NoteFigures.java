package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;

/** A note, and what metrics were before and after it. */
public record NoteFigures(Note note, BeforeAfterQuery query, List<BeforeAfter> figures, Catalogue catalogue) implements Answer {
    @Override
    public int status() {
        return figures.stream().anyMatch(each -> each.before().is(Reason.UNKNOWN_METRIC)) ? PARTLY : DONE;
    }

    @Override
    public void json(JsonWriter json) {
        json.object().name("note").object();
        NoteList.members(json, note);
        json.endObject().name("metrics").array();
        for (BeforeAfter each : figures) {
            json.object().member("metric", each.metric());
            side(json, "before", each.before());
            side(json, "after", each.after());
            json.member("change", each.change().map(change -> Decimals.quotient(change.relative())).orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    private void side(JsonWriter json, String name, Reading reading) {
        json.name(name).object();
        Readings.period(json, reading.period());
        new Readings(catalogue).members(json, reading);
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("metric", "side", "from", "to", "value", "unit", "flags"));
        Readings readings = new Readings(catalogue);
        for (BeforeAfter each : figures) {
            side(csv, "before", each.before(), readings);
            side(csv, "after", each.after(), readings);
        }
    }

    private static void side(CsvWriter csv, String name, Reading reading, Readings readings) {
        csv.text(reading.metric()).text(name).text(reading.period().from().toString()).text(reading.period().to().toString())
                .figure(Objects.requireNonNullElse(readings.value(reading), "")).text(Objects.requireNonNullElse(readings.unit(reading), "")).text(String.join(" ", reading.flags())).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(note.text(), Style.STRONG);
        page.line(wording.text("note.when", wording.figures().period(note.days()), wording.words().note(note.kind())), Style.FAINT);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Stream.of("metric", "before", "after", "change").map(c -> Cell.left(wording.text("column." + c), Style.FAINT)).toList());
        for (BeforeAfter each : figures) {
            String name = catalogue.metric(each.metric()).map(Metric::name).orElse(each.metric());
            rows.add(List.of(Cell.left(name, Style.PLAIN), Cell.right(shown(each.before(), wording), Style.PLAIN), Cell.right(shown(each.after(), wording), Style.PLAIN),
                    Cell.right(each.change().map(change -> wording.figures().change(change.relative())).orElse("–"), Style.PLAIN)));
        }
        page.blank().table(rows);
        page.blank().line(wording.text("note.window", wording.figures().period(query.before()), wording.figures().period(query.after())), Style.FAINT);
        figures.stream().flatMap(each -> Stream.of(each.before(), each.after())).map(side -> Readings.notes(side, wording)).filter(text -> !text.isEmpty()).distinct()
                .forEach(text -> page.line(text, Style.FAINT));
    }

    private static String shown(Reading side, Wording wording) {
        return BeforeAfter.whole(side).map(wording.figures()::quantity).orElse("–");
    }
}
