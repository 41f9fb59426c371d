package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.RepeatPurchases;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;

/** Repeat purchase by its three definitions, each with its name. */
public record RepeatAnswer(RepeatPurchases repeats, Catalogue catalogue) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().name("in_period");
        readings(json, repeats.inPeriod());
        json.name("cohort").object().name("again").object();
        new FollowUpTable(repeats.again()).members(json);
        json.endObject().name("on_later_day").object();
        new FollowUpTable(repeats.onLaterDay()).members(json);
        json.endObject().endObject().name("returning");
        readings(json, repeats.returning());
        json.endObject();
    }

    private void readings(JsonWriter json, List<Reading> those) {
        Readings readings = new Readings(catalogue);
        json.array();
        for (Reading reading : those) {
            json.object().member("metric", reading.metric());
            Readings.period(json, reading.period());
            readings.members(json, reading);
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void csv(CsvWriter csv) {
        Readings readings = new Readings(catalogue);
        csv.text("definition");
        csv.head(Stream.concat(FollowUpTable.COLUMNS.stream(), Stream.of("reason")).toList());
        for (Reading reading : Stream.concat(repeats.inPeriod().stream(), repeats.returning().stream()).toList()) {
            csv.text(reading.metric()).text(reading.period().from().toString()).text(reading.period().to().toString());
            for (int i = 0; i < 7; i++) {
                csv.text("");
            }
            csv.figure(Objects.requireNonNullElse(readings.value(reading), "")).text("").text("").text("").text(reading.reason().map(Reason::id).orElse("")).endRow();
        }
        new FollowUpTable(repeats.again()).rows(csv, "cohort_again");
        new FollowUpTable(repeats.onLaterDay()).rows(csv, "cohort_on_later_day");
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("repeat.period"), Style.STRONG);
        table(page, wording, repeats.inPeriod(), false);
        page.blank().line(wording.text("repeat.again"), Style.STRONG);
        new FollowUpTable(repeats.again()).text(page, wording, "column.new-customers");
        page.blank().line(wording.text("repeat.later"), Style.STRONG);
        new FollowUpTable(repeats.onLaterDay()).text(page, wording, "column.new-customers");
        page.blank().line(wording.text("repeat.returning"), Style.STRONG);
        table(page, wording, repeats.returning(), true);
        page.blank().line(wording.text("followups.legend"), Style.FAINT);
    }

    private void table(Page page, Wording wording, List<Reading> readings, boolean byPeriod) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Reading reading : readings) {
            String name = byPeriod ? wording.figures().period(reading.period()) : catalogue.metric(reading.metric()).map(Metric::name).orElse(reading.metric());
            rows.add(List.of(Cell.left(name), Cell.right(Readings.shown(reading, wording), Style.STRONG), Cell.left(Readings.notes(reading, wording), Style.FAINT)));
        }
        page.table(rows);
        readings.stream().map(Reading::explanation).filter(e -> !e.isEmpty()).distinct().forEach(page::line);
    }
}
