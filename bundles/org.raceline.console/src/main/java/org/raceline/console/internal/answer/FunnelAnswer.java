package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Funnel.Part;
import org.raceline.core.analysis.Funnel.Step;
import org.raceline.core.analysis.Leak;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.format.Findings;

/** How many get from step to step, and where they are lost. */
public record FunnelAnswer(Funnel funnel, Catalogue catalogue) implements Answer {
    private static final int BAR = 30;
    private static final int SHOWN_LEAKS = 5;

    @Override
    public void json(JsonWriter json) {
        json.object();
        Readings.period(json, funnel.period());
        Compared.period(json, funnel.compared());
        steps(json, funnel.steps());
        json.member("by", funnel.dimension().orElse(null)).name("parts").array();
        for (Part part : funnel.parts()) {
            json.object();
            Readings.slice(json, part.slice());
            steps(json, part.steps());
            json.endObject();
        }
        json.endArray().name("leaks").array();
        funnel.leaks().forEach(leak -> leak(json, leak));
        json.endArray().endObject();
    }

    private void steps(JsonWriter json, List<Step> steps) {
        Readings readings = new Readings(catalogue);
        json.name("stages").array();
        for (Step step : steps) {
            json.object().member("stage", step.stage().id()).member("metric", step.metric()).member("name", step.name());
            readings.members(json, step.reading());
            json.member("share", quotient(step.share())).member("lost", quotient(step.dropOff()));
            Compared.members(json, readings, step.before(), step.change());
            json.member("share_before", quotient(step.shareBefore())).endObject();
        }
        json.endArray();
    }

    private static void leak(JsonWriter json, Leak leak) {
        json.object();
        Readings.slice(json, leak.slice());
        json.member("stage", leak.step().stage().id()).member("metric", leak.step().metric()).member("name", leak.step().name()).member("from", leak.from())
                .member("against", leak.against().id()).member("share", quotient(leak.step().share())).member("expected", Decimals.quotient(leak.expected()))
                .member("lost", Decimals.quotient(leak.lost())).member("worth", quotient(leak.worth().map(Quantity::value)))
                .member("value", quotient(leak.value().map(Quantity::value))).member("unit", leak.value().map(v -> v.unit().symbol()).orElse(null)).endObject();
    }

    private static String quotient(Optional<BigDecimal> value) {
        return value.map(Decimals::quotient).orElse(null);
    }

    /** A row for each step of the whole and of each part; what leaks stands beside the step. */
    @Override
    public void csv(CsvWriter csv) {
        csv.text("stage").text("metric").text("name").text("from").text("to").text("value").text("unit").text("reason").text("share").text("lost");
        funnel.dimension().ifPresent(csv::text);
        csv.text("before").text("change").text("share_before").text("leak").text("leak_value").text("leak_unit").endRow();
        funnel.steps().forEach(step -> csv(csv, step, Optional.empty()));
        funnel.parts().forEach(part -> part.steps().forEach(step -> csv(csv, step, Optional.of(part))));
    }

    private void csv(CsvWriter csv, Step step, Optional<Part> part) {
        Readings readings = new Readings(catalogue);
        csv.text(step.stage().id()).text(step.metric()).text(step.name())
                .text(funnel.period().from().toString()).text(funnel.period().to().toString())
                .figure(Objects.requireNonNullElse(readings.value(step.reading()), ""))
                .text(Objects.requireNonNullElse(readings.unit(step.reading()), ""))
                .text(step.reading().reason().map(Reason::id).orElse(""))
                .figure(step.share().map(Decimals::quotient).orElse("")).figure(step.dropOff().map(Decimals::quotient).orElse(""));
        funnel.dimension().ifPresent(d -> csv.text(part.map(p -> p.slice().values().getOrDefault(d, "")).orElse("")));
        Compared.columns(csv, readings, step.before(), step.change());
        Optional<Leak> leak = funnel.leaks().stream().filter(l -> l.step().equals(step) && (part.isEmpty() || l.slice().equals(part.get().slice()))).findFirst();
        csv.figure(step.shareBefore().map(Decimals::quotient).orElse("")).figure(leak.map(l -> Decimals.quotient(l.lost())).orElse(""))
                .figure(leak.flatMap(Leak::value).map(v -> Decimals.quotient(v.value())).orElse("")).text(leak.flatMap(Leak::value).map(v -> v.unit().symbol()).orElse("")).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        String period = wording.figures().period(funnel.period());
        page.line(funnel.compared().map(c -> wording.text("funnel.compared", period, wording.figures().period(c))).orElseGet(() -> wording.text("funnel", period))).blank();
        BigDecimal widest = funnel.steps().stream().map(FunnelAnswer::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : funnel.steps()) {
            int length = widest.signum() == 0 ? 0 : value(step).multiply(BigDecimal.valueOf(BAR)).divide(widest, RoundingMode.CEILING).intValue();
            rows.add(List.of(Cell.left(wording.words().stage(step.stage()), Style.FAINT), Cell.left(step.name()),
                    Cell.right(Readings.shown(step.reading(), wording), Style.STRONG), Compared.cell(step.change(), wording), Cell.left("█".repeat(length)),
                    Cell.left(step.dropOff().map(lost -> wording.text("funnel.lost", wording.figures().percent(lost))).orElse("")),
                    Cell.left(step.shareBefore().filter(share -> step.share().isPresent()).map(share -> wording.text("funnel.lost.before", wording.figures().percent(BigDecimal.ONE.subtract(share)))).orElse(""), Style.FAINT),
                    Cell.left(Readings.notes(step.reading(), wording), Style.FAINT)));
        }
        page.table(rows);
        if (!funnel.parts().isEmpty()) {
            page.blank().table(parts(funnel.dimension().orElseThrow(), wording));
            funnel.parts().stream().flatMap(p -> p.steps().stream()).map(s -> s.reading().explanation()).filter(e -> !e.isEmpty()).distinct().forEach(page::line);
        }
        if (!funnel.leaks().isEmpty()) {
            page.blank().line(new Findings(wording.figures()).of(funnel.leaks().getFirst(), funnel.dimension(), catalogue), Style.STRONG);
            page.table(leaks(wording));
        }
    }

    private List<List<Cell>> parts(String dimension, Wording wording) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.left(Slices.dimensions(List.of(dimension), catalogue), Style.FAINT)));
        funnel.steps().forEach(step -> head.addAll(List.of(Cell.right(step.name(), Style.FAINT), Cell.right(""), Cell.right(""))));
        rows.add(head);
        for (Part part : funnel.parts()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.left(Slices.name(part.slice(), List.of(dimension), catalogue, wording))));
            part.steps().forEach(step -> row.addAll(List.of(Cell.right(Readings.shown(step.reading(), wording), Style.STRONG), Compared.cell(step.change(), wording),
                    Cell.right(step.share().map(wording.figures()::percent).orElse(""), Style.FAINT))));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Cell>> leaks(Wording wording) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.left(funnel.dimension().map(d -> Slices.dimensions(List.of(d), catalogue)).orElse(""), Style.FAINT), Cell.left(wording.text("column.step"), Style.FAINT),
                Cell.right(wording.text("column.reached"), Style.FAINT), Cell.left(wording.text("column.against"), Style.FAINT), Cell.right(wording.text("column.lost"), Style.FAINT),
                Cell.right(wording.text("column.worth"), Style.FAINT)));
        for (Leak leak : funnel.leaks().subList(0, Math.min(SHOWN_LEAKS, funnel.leaks().size()))) {
            rows.add(List.of(Cell.left(funnel.dimension().map(d -> Slices.name(leak.slice(), List.of(d), catalogue, wording)).orElse("")), Cell.left(leak.step().name()),
                    Cell.right(leak.step().share().map(wording.figures()::percent).orElse("")), Cell.left(wording.text("leak." + leak.against().id(), wording.figures().percent(leak.expected()))),
                    Cell.right(wording.figures().quantity(new Quantity(leak.lost().setScale(0, RoundingMode.HALF_UP), Unit.COUNT))),
                    Cell.right(leak.value().map(wording.figures()::quantity).orElse("–"), Style.STRONG)));
        }
        return rows;
    }

    private static BigDecimal value(Step step) {
        return step.reading().value().map(q -> q.value().max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    }
}
