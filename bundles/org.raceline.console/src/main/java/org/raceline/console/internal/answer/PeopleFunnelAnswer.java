package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnel.Part;
import org.raceline.core.analysis.PeopleFunnel.Step;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Slice;

/** How many people get from step to step. */
public record PeopleFunnelAnswer(PeopleFunnel funnel, Catalogue catalogue) implements Answer {
    private static final int BAR = 30;
    private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal("86400");

    @Override
    public void json(JsonWriter json) {
        PeopleFunnelQuery query = funnel.query();
        json.object();
        Readings.period(json, query.period());
        json.member("window", query.window());
        steps(json, funnel.steps());
        json.name("parts").array();
        for (Part part : funnel.parts()) {
            json.object();
            Readings.slice(json, part.slice());
            steps(json, part.steps());
            json.endObject();
        }
        json.endArray();
        funnel.reason().ifPresent(reason -> json.member("reason", reason.id()).member("explanation", funnel.explanation()));
        json.member("flags", funnel.flags()).member("sources", funnel.sources()).endObject();
    }

    private static void steps(JsonWriter json, List<Step> steps) {
        json.name("steps").array();
        for (Step step : steps) {
            json.object().member("kind", step.kind()).member("name", step.name()).member("persons", step.persons())
                    .member("share", step.share().map(Decimals::quotient).orElse(null)).member("ofFirst", step.ofFirst().map(Decimals::quotient).orElse(null))
                    .member("medianSeconds", step.median().map(median -> Decimals.exact(median.value())).orElse(null)).endObject();
        }
        json.endArray();
    }

    @Override
    public void csv(CsvWriter csv) {
        PeopleFunnelQuery query = funnel.query();
        csv.text("from").text("to").text("window");
        query.by().forEach(csv::text);
        csv.text("step").text("kind").text("persons").text("share").text("of_first").text("median_seconds").text("reason").text("flags").endRow();
        if (funnel.reason().isPresent()) {
            begin(csv, Slice.ALL).text("").text("").figure("").figure("").figure("").figure("").text(funnel.reason().map(Reason::id).orElse("")).text("").endRow();
        }
        rows(csv, query.by().isEmpty() ? List.of(new Part(Slice.ALL, funnel.steps())) : funnel.parts());
    }

    private void rows(CsvWriter csv, List<Part> parts) {
        for (Part part : parts) {
            for (int i = 0; i < part.steps().size(); i++) {
                Step step = part.steps().get(i);
                begin(csv, part.slice()).figure(i + 1L).text(step.kind()).figure(step.persons()).figure(step.share().map(Decimals::quotient).orElse(""))
                        .figure(step.ofFirst().map(Decimals::quotient).orElse("")).figure(step.median().map(median -> Decimals.exact(median.value())).orElse(""))
                        .text("").text(String.join(" ", funnel.flags())).endRow();
            }
        }
    }

    private CsvWriter begin(CsvWriter csv, Slice slice) {
        PeopleFunnelQuery query = funnel.query();
        csv.text(query.period().from().toString()).text(query.period().to().toString()).figure(query.window());
        query.by().forEach(dimension -> csv.text(slice.values().getOrDefault(dimension, "")));
        return csv;
    }

    @Override
    public void text(Page page, Wording wording) {
        PeopleFunnelQuery query = funnel.query();
        page.line(wording.text("funnel.people", wording.figures().period(query.period()), wording.text("days", query.window()))).blank();
        if (funnel.reason().isPresent()) {
            page.line(funnel.explanation());
            return;
        }
        long widest = funnel.steps().getFirst().persons();
        List<List<Cell>> rows = new ArrayList<>();
        funnel.steps().forEach(step -> rows.add(row(step, widest, wording)));
        for (Part part : funnel.parts()) {
            rows.add(List.of(Cell.left(String.join(", ", part.slice().values().values().stream().map(wording.words()::value).toList()), Style.STRONG)));
            part.steps().forEach(step -> rows.add(row(step, widest, wording)));
        }
        page.table(rows);
        if (!funnel.flags().isEmpty()) {
            page.blank().line(String.join(", ", funnel.flags().stream().map(wording.words()::flag).toList()), Style.FAINT);
        }
    }

    private static List<Cell> row(Step step, long widest, Wording wording) {
        int length = widest == 0 ? 0 : (int) Math.ceilDiv(step.persons() * BAR, widest);
        return List.of(Cell.left(step.name()), Cell.right(wording.count(step.persons()), Style.STRONG), Cell.left("█".repeat(length)),
                Cell.left(step.share().map(share -> wording.text("funnel.people.share", wording.figures().percent(share))).orElse("")),
                Cell.left(step.share().flatMap(share -> step.ofFirst()).map(share -> wording.text("funnel.people.first", wording.figures().percent(share))).orElse("")),
                Cell.left(step.median().map(median -> wording.text("funnel.people.median",
                        wording.figures().number(median.value().divide(SECONDS_OF_A_DAY, MathContext.DECIMAL128), 1))).orElse(""), Style.FAINT));
    }
}
