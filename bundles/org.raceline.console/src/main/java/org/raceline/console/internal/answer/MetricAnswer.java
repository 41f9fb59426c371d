package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;

/** Values of metrics. */
public record MetricAnswer(Period period, List<Reading> readings, Catalogue catalogue) implements Answer {
    private static final int SHOWN_EXPLANATIONS = 5;

    @Override
    public int status() {
        return readings.stream().anyMatch(r -> r.is(Reason.UNKNOWN_METRIC)) ? PARTLY : DONE;
    }

    @Override
    public void json(JsonWriter json) {
        Readings readings = new Readings(catalogue);
        json.object().name("values").array();
        for (Reading reading : this.readings) {
            json.object().member("metric", reading.metric());
            Readings.period(json, reading.period());
            Readings.slice(json, reading.slice());
            readings.members(json, reading);
            json.endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        Readings written = new Readings(catalogue);
        SequencedSet<String> dimensions = dimensions();
        csv.text("metric").text("from").text("to");
        dimensions.forEach(csv::text);
        csv.text("value").text("unit").text("reason").text("flags").endRow();
        for (Reading reading : readings) {
            csv.text(reading.metric()).text(reading.period().from().toString()).text(reading.period().to().toString());
            dimensions.forEach(d -> csv.text(reading.slice().values().getOrDefault(d, "")));
            csv.figure(Objects.requireNonNullElse(written.value(reading), "")).text(Objects.requireNonNullElse(written.unit(reading), ""))
                    .text(reading.reason().map(Reason::id).orElse("")).text(String.join(" ", reading.flags())).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.figures().period(period), Style.FAINT);
        boolean split = readings.stream().anyMatch(r -> !r.period().equals(period));
        SequencedSet<String> dimensions = dimensions();
        List<List<Cell>> rows = new ArrayList<>();
        for (Reading reading : readings) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.left(catalogue.metric(reading.metric()).map(Metric::name).orElse(reading.metric())));
            if (split) {
                row.add(Cell.left(wording.figures().period(reading.period())));
            }
            dimensions.forEach(d -> row.add(Cell.left(reading.slice().dimensions().contains(d) ? wording.words().value(reading.slice().values().get(d)) : "")));
            row.add(Cell.right(Readings.shown(reading, wording), Style.STRONG));
            row.add(Cell.left(Readings.notes(reading, wording), Style.FAINT));
            rows.add(row);
        }
        page.table(rows);
        readings.stream().map(Reading::explanation).filter(e -> !e.isEmpty()).distinct().limit(SHOWN_EXPLANATIONS).forEach(page::line);
    }

    private SequencedSet<String> dimensions() {
        SequencedSet<String> dimensions = new LinkedHashSet<>();
        readings.forEach(r -> dimensions.addAll(r.slice().dimensions()));
        return dimensions;
    }
}
