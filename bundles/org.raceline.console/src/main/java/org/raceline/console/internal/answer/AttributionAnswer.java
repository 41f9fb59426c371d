package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Objects;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.Attribution.Credit;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Metric;

/** What earned the conversions, model beside model. */
public record AttributionAnswer(Attribution attribution, Catalogue catalogue) implements Answer {
    @Override
    public void json(JsonWriter json) {
        AttributionQuery query = attribution.query();
        json.object().member("metric", query.metric());
        Readings.period(json, query.period());
        json.member("window", query.window()).member("models", query.models().stream().map(AttributionModel::id).toList()).member("by", query.by());
        json.name("whole").object();
        new Readings(catalogue).members(json, attribution.whole());
        json.endObject().name("credits").array();
        for (Credit credit : attribution.credits()) {
            json.object();
            Readings.slice(json, credit.slice());
            json.name("values").object();
            for (int i = 0; i < query.models().size(); i++) {
                json.member(query.models().get(i).id(), value(credit.readings().get(i)));
            }
            json.endObject().endObject();
        }
        Paths paths = attribution.paths();
        json.endArray().name("paths").object().member("conversions", paths.conversions()).member("alone", paths.alone())
                .member("aloneShare", paths.conversions() == 0 ? null : Decimals.quotient(share(paths.alone()))).member("unknown", paths.unknown())
                .member("withoutPerson", paths.withoutPerson()).member("touches", paths.touches()).endObject().endObject();
    }

    private static String value(Reading reading) {
        return Decimals.exact(reading.value().orElseThrow().value());
    }

    private BigDecimal share(long part) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(attribution.paths().conversions()), MathContext.DECIMAL128);
    }

    @Override
    public void csv(CsvWriter csv) {
        AttributionQuery query = attribution.query();
        Reading whole = attribution.whole();
        csv.text("metric").text("from").text("to");
        query.by().forEach(csv::text);
        query.models().forEach(model -> csv.text(model.id()));
        csv.text("unit").text("reason").text("flags").endRow();
        List<Credit> rows = attribution.credits().isEmpty() ? List.of(new Credit(whole.slice(), query.models().stream().map(model -> whole).toList())) : attribution.credits();
        for (Credit credit : rows) {
            csv.text(query.metric()).text(query.period().from().toString()).text(query.period().to().toString());
            query.by().forEach(dimension -> csv.text(credit.slice().values().getOrDefault(dimension, "")));
            credit.readings().forEach(reading -> csv.figure(reading.value().isPresent() ? value(reading) : ""));
            csv.text(Objects.requireNonNullElse(new Readings(catalogue).unit(whole), "")).text(whole.reason().map(Reason::id).orElse(""))
                    .text(String.join(" ", whole.flags())).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        AttributionQuery query = attribution.query();
        Reading whole = attribution.whole();
        String name = catalogue.metric(query.metric()).map(Metric::name).orElse(query.metric());
        page.line(wording.text("attribution", name, wording.figures().period(query.period()), wording.text("days", query.window()))).blank();
        if (whole.value().isEmpty()) {
            page.line(whole.explanation());
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> heads = new ArrayList<>();
        query.by().forEach(id -> heads.add(Cell.left(catalogue.dimension(id).map(Dimension::name).orElse(id), Style.FAINT)));
        query.models().forEach(model -> heads.add(Cell.right(wording.text("attribution.model." + model.id()), Style.FAINT)));
        rows.add(heads);
        List<List<String>> byModel = IntStream.range(0, query.models().size()).mapToObj(model -> wording.figures().quantities(attribution.earned(model))).toList();
        for (int i = 0; i < attribution.credits().size(); i++) {
            Credit credit = attribution.credits().get(i);
            int number = i;
            List<Cell> row = new ArrayList<>();
            query.by().forEach(id -> row.add(Cell.left(wording.words().value(credit.slice().values().getOrDefault(id, "")))));
            byModel.forEach(texts -> row.add(Cell.right(texts.get(number))));
            rows.add(row);
        }
        List<Cell> total = new ArrayList<>();
        query.by().forEach(id -> total.add(Cell.left(total.isEmpty() ? wording.text("attribution.whole") : "", Style.STRONG)));
        query.models().forEach(model -> total.add(Cell.right(Readings.shown(whole, wording), Style.STRONG)));
        rows.add(total);
        page.table(rows);
        paths(page, wording);
        String notes = Readings.notes(whole, wording);
        if (!notes.isEmpty()) {
            page.line(notes, Style.FAINT);
        }
    }

    private void paths(Page page, Wording wording) {
        Paths paths = attribution.paths();
        page.blank().line(wording.text("attribution.conversions", wording.count(paths.conversions())));
        if (paths.conversions() > 0) {
            page.line(wording.text("attribution.alone", wording.figures().percent(share(paths.alone())), wording.count(paths.alone())));
            page.line(wording.text("attribution.unknown", wording.figures().percent(share(paths.unknown())), wording.count(paths.unknown())));
            page.line(wording.text("attribution.nobody", wording.figures().percent(share(paths.withoutPerson())), wording.count(paths.withoutPerson())));
        }
    }
}
