package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Interval;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.RateComparison.Rate;

/** One rate against another. */
public record ExperimentAnswer(RateComparison comparison) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object();
        rate(json, "control", comparison.control());
        rate(json, "variant", comparison.variant());
        json.member("difference", comparison.difference().toPlainString());
        interval(json, "difference_interval", comparison.differenceInterval());
        json.member("uplift", comparison.uplift().map(BigDecimal::toPlainString).orElse(null));
        if (comparison.upliftInterval().isPresent()) {
            interval(json, "uplift_interval", comparison.upliftInterval().get());
        } else {
            json.member("uplift_interval", (String) null);
        }
        json.member("confidence", "0.95").member("verdict", comparison.verdict().id()).endObject();
    }

    private static void rate(JsonWriter json, String name, Rate rate) {
        json.name(name).object().member("trials", rate.counted().trials()).member("successes", rate.counted().successes()).member("rate", rate.rate().toPlainString());
        interval(json, "interval", rate.interval());
        json.endObject();
    }

    private static void interval(JsonWriter json, String name, Interval interval) {
        json.name(name).object().member("low", interval.low().toPlainString()).member("high", interval.high().toPlainString()).endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("what", "trials", "successes", "value", "low", "high"));
        row(csv, "control", comparison.control());
        row(csv, "variant", comparison.variant());
        csv.text("difference").text("").text("").figure(comparison.difference().toPlainString()).figure(comparison.differenceInterval().low().toPlainString())
                .figure(comparison.differenceInterval().high().toPlainString()).endRow();
        csv.text("uplift").text("").text("").figure(comparison.uplift().map(BigDecimal::toPlainString).orElse(""))
                .figure(comparison.upliftInterval().map(i -> i.low().toPlainString()).orElse("")).figure(comparison.upliftInterval().map(i -> i.high().toPlainString()).orElse("")).endRow();
        csv.text("verdict").text("").text("").text(comparison.verdict().id()).text("").text("").endRow();
    }

    private static void row(CsvWriter csv, String what, Rate rate) {
        csv.text(what).figure(rate.counted().trials()).figure(rate.counted().successes()).figure(rate.rate().toPlainString()).figure(rate.interval().low().toPlainString())
                .figure(rate.interval().high().toPlainString()).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        page.table(List.of(row(wording, "experiment.control", comparison.control()), row(wording, "experiment.variant", comparison.variant()))).blank();
        page.line(wording.text("experiment." + comparison.verdict().id(), points(comparison.differenceInterval().low(), wording), points(comparison.differenceInterval().high(), wording)), Style.STRONG);
        comparison.uplift().ifPresent(uplift -> page.line(comparison.upliftInterval()
                .map(i -> wording.text("experiment.uplift.interval", wording.figures().change(uplift), wording.figures().change(i.low()), wording.figures().change(i.high())))
                .orElseGet(() -> wording.text("experiment.uplift", wording.figures().change(uplift)))));
        page.line(wording.text("experiment.method"), Style.FAINT);
    }

    private static List<Cell> row(Wording wording, String name, Rate rate) {
        return List.of(Cell.left(wording.text(name)), Cell.right(wording.text("experiment.of", wording.count(rate.counted().successes()), wording.count(rate.counted().trials()))),
                Cell.right(wording.figures().percent(rate.rate()), Style.STRONG),
                Cell.left(wording.text("bounds", wording.figures().percent(rate.interval().low()), wording.figures().percent(rate.interval().high())), Style.FAINT));
    }

    /** A difference of two percentages is one of percentage points. */
    private static String points(BigDecimal difference, Wording wording) {
        return wording.figures().number(difference.movePointRight(2), 2);
    }
}
