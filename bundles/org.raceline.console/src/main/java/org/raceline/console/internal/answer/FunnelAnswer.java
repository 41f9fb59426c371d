package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Funnel.Step;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;

/** How many get from step to step. */
public record FunnelAnswer(Funnel funnel, Catalogue catalogue) implements Answer {
    private static final int BAR = 30;

    @Override
    public void json(JsonWriter json) {
        Readings readings = new Readings(catalogue);
        json.object();
        Readings.period(json, funnel.period());
        json.name("stages").array();
        for (Step step : funnel.steps()) {
            json.object().member("stage", step.stage().id()).member("metric", step.metric()).member("name", step.name());
            readings.members(json, step.reading());
            json.member("share", step.share().map(Decimals::quotient).orElse(null))
                    .member("lost", step.dropOff().map(Decimals::quotient).orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        Readings readings = new Readings(catalogue);
        csv.head(List.of("stage", "metric", "name", "from", "to", "value", "unit", "reason", "share", "lost"));
        for (Step step : funnel.steps()) {
            csv.text(step.stage().id()).text(step.metric()).text(step.name())
                    .text(funnel.period().from().toString()).text(funnel.period().to().toString())
                    .figure(Objects.requireNonNullElse(readings.value(step.reading()), ""))
                    .text(Objects.requireNonNullElse(readings.unit(step.reading()), ""))
                    .text(step.reading().reason().map(Reason::id).orElse(""))
                    .figure(step.share().map(Decimals::quotient).orElse("")).figure(step.dropOff().map(Decimals::quotient).orElse("")).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("funnel", wording.figures().period(funnel.period()))).blank();
        BigDecimal widest = funnel.steps().stream().map(FunnelAnswer::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<List<Cell>> rows = new ArrayList<>();
        for (Step step : funnel.steps()) {
            int length = widest.signum() == 0 ? 0 : value(step).multiply(BigDecimal.valueOf(BAR)).divide(widest, RoundingMode.CEILING).intValue();
            rows.add(List.of(Cell.left(wording.words().stage(step.stage()), Style.FAINT), Cell.left(step.name()),
                    Cell.right(Readings.shown(step.reading(), wording), Style.STRONG), Cell.left("█".repeat(length)),
                    Cell.left(step.dropOff().map(lost -> wording.text("funnel.lost", wording.figures().percent(lost))).orElse("")),
                    Cell.left(Readings.notes(step.reading(), wording), Style.FAINT)));
        }
        page.table(rows);
    }

    private static BigDecimal value(Step step) {
        return step.reading().value().map(q -> q.value().max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    }
}
