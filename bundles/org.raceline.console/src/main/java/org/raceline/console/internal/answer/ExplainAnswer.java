package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Objects;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Conversion;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;

/** Where a figure comes from. */
public record ExplainAnswer(Explanation explanation, Catalogue catalogue) implements Answer {
    private static final int SHOWN_CONVERSIONS = 40;
    private static final MathContext SHOWN_RATE = new MathContext(8);

    @Override
    public int status() {
        return explanation.reading().is(Reason.UNKNOWN_METRIC) ? PARTLY : DONE;
    }

    @Override
    public void json(JsonWriter json) {
        json(json.object(), explanation);
        json.endObject();
    }

    private void json(JsonWriter json, Explanation of) {
        Reading reading = of.reading();
        json.member("metric", reading.metric());
        Readings.period(json, reading.period());
        Readings.slice(json, reading.slice());
        new Readings(catalogue).members(json, reading);
        json.name("days").array();
        for (Period days : of.days()) {
            json.object().member("from", days.from().toString()).member("to", days.to().toString()).endObject();
        }
        json.endArray();
        if (of.formula().isEmpty()) {
            origins(json, "origins", of.origins());
            origins(json, "follows", of.follows());
            conversions(json, of.conversions());
            return;
        }
        json.member("formula", of.formula()).name("operands").array();
        for (Explanation operand : of.operands()) {
            json.object();
            json(json, operand);
            json.endObject();
        }
        json.endArray();
    }

    private static void origins(JsonWriter json, String name, List<Origin> origins) {
        if (name.equals("follows") && origins.isEmpty()) {
            return;
        }
        json.name(name).array();
        for (Origin origin : origins) {
            json.object().member("source", origin.source()).member("file", origin.file()).member("import", origin.importId()).member("facts", origin.facts())
                    .member("counted", origin.counted());
            if (!origin.exclusions().isEmpty()) {
                json.member("exclusions", List.of(origin.exclusions().split(",")));
            }
            if (origin.firstLine() > 0) {
                json.name("lines").object().member("first", origin.firstLine()).member("last", origin.lastLine()).endObject();
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void conversions(JsonWriter json, List<Conversion> conversions) {
        if (conversions.isEmpty()) {
            return;
        }
        json.name("conversions").array();
        for (Conversion each : conversions) {
            json.object().member("day", each.day().toString()).member("amount", Decimals.exact(each.original().value())).member("currency", each.original().unit().symbol())
                    .member("rate", plain(each.rate())).member("rateDay", each.rateDay().toString()).member("converted", Decimals.exact(each.converted().value()))
                    .member("into", each.converted().unit().symbol()).endObject();
        }
        json.endArray();
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("metric", "value", "unit", "reason", "formula", "source", "file", "import", "facts", "counted", "exclusions", "first_line", "last_line"));
        csv(csv, explanation);
    }

    private void csv(CsvWriter csv, Explanation of) {
        if (of.origins().isEmpty()) {
            figure(csv, of);
            csv.text("").text("").text("").text("").text("").text("").text("").text("").endRow();
        }
        for (Origin origin : of.origins()) {
            figure(csv, of);
            csv.text(origin.source()).text(origin.file()).text(origin.importId()).figure(Long.toString(origin.facts())).text(Boolean.toString(origin.counted()))
                    .text(origin.exclusions()).figure(Long.toString(origin.firstLine())).figure(Long.toString(origin.lastLine())).endRow();
        }
        of.operands().forEach(operand -> csv(csv, operand));
    }

    private void figure(CsvWriter csv, Explanation of) {
        Readings written = new Readings(catalogue);
        csv.text(of.reading().metric()).figure(Objects.requireNonNullElse(written.value(of.reading()), "")).text(Objects.requireNonNullElse(written.unit(of.reading()), ""))
                .text(of.reading().reason().map(Reason::id).orElse("")).text(of.formula());
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.figures().period(explanation.reading().period()), Style.FAINT);
        List<List<Cell>> rows = new ArrayList<>();
        text(rows, wording, explanation, "");
        page.table(rows);
        lacks(explanation).stream().distinct().forEach(page::line);
    }

    private static List<String> lacks(Explanation of) {
        List<String> lacks = new ArrayList<>();
        if (!of.reading().explanation().isEmpty()) {
            lacks.add(of.reading().explanation());
        }
        of.operands().forEach(o -> lacks.addAll(lacks(o)));
        return lacks;
    }

    private void text(List<List<Cell>> rows, Wording wording, Explanation of, String indent) {
        Reading reading = of.reading();
        Metric metric = catalogue.metric(reading.metric()).orElse(null);
        rows.add(List.of(Cell.left(indent + (metric == null ? reading.metric() : metric.name()), Style.STRONG), Cell.right(Readings.shown(reading, wording), Style.STRONG),
                Cell.left(Readings.notes(reading, wording), Style.FAINT)));
        String inner = indent + "  ";
        if (metric instanceof Metric.Formula formula) {
            rows.add(List.of(Cell.left(inner + "= " + MetricDetails.inWords(formula, catalogue), Style.FAINT)));
        }
        of.days().stream().filter(d -> !d.equals(reading.period())).forEach(d -> rows.add(List.of(Cell.left(inner + wording.figures().period(d), Style.FAINT))));
        of.origins().forEach(o -> rows.add(List.of(Cell.left(inner + line(o, wording)))));
        of.conversions().stream().limit(SHOWN_CONVERSIONS).forEach(c -> rows.add(List.of(Cell.left(inner + line(c, wording)))));
        if (of.conversions().size() > SHOWN_CONVERSIONS) {
            rows.add(List.of(Cell.left(inner + wording.text("explain.conversions.more", wording.count(of.conversions().size() - SHOWN_CONVERSIONS)))));
        }
        of.follows().forEach(o -> rows.add(List.of(Cell.left(inner + wording.text("explain.follows", line(o, wording))))));
        of.operands().forEach(o -> text(rows, wording, o, inner));
    }

    /** The rate in as many digits as people compare. */
    private static String line(Conversion each, Wording wording) {
        return wording.text("explain.conversion", wording.figures().period(Period.day(each.day())), wording.figures().quantity(each.original()),
                plain(each.rate().round(SHOWN_RATE)), wording.figures().period(Period.day(each.rateDay())), wording.figures().quantity(each.converted()));
    }

    private static String line(Origin origin, Wording wording) {
        String lines = origin.firstLine() == 0 ? "" : wording.text("explain.lines", wording.count(origin.firstLine()), wording.count(origin.lastLine()));
        String left = origin.counted() ? "" : wording.text("explain.left.out", wording.figures().list(Stream.of(origin.exclusions().split(",")).map(wording.words()::exclusion).toList()));
        return wording.text("explain.origin", origin.file(), origin.source(), origin.importId(), wording.count(origin.facts()), lines, left);
    }
}
