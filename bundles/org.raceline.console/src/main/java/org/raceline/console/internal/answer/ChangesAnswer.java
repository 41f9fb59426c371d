package org.raceline.console.internal.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Decomposition.Operand;
import org.raceline.core.analysis.Decomposition.Part;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.format.Findings;

/** What changed between two periods, and why. */
public record ChangesAnswer(Decomposition changes, Catalogue catalogue) implements Answer {
    private static final int SHOWN_PARTS = 20;

    @Override
    public int status() {
        return changes.reason().filter(r -> r == Reason.UNKNOWN_METRIC).isPresent() ? PARTLY : DONE;
    }

    @Override
    public void json(JsonWriter json) {
        Readings readings = new Readings(catalogue);
        json.object().member("metric", changes.metric()).member("by", changes.by()).name("now").object();
        Readings.period(json, changes.now().period());
        readings.members(json, changes.now());
        json.endObject().name("before").object();
        Readings.period(json, changes.before().period());
        readings.members(json, changes.before());
        json.endObject().member("difference", exact(changes.difference())).member("change", changes.change().map(c -> Decimals.quotient(c.relative())).orElse(null));
        if (changes.reason().isPresent()) {
            json.member("reason", changes.reason().get().id()).member("explanation", changes.explanation());
        }
        json.name("operands").array();
        for (Operand operand : changes.operands()) {
            json.object().member("metric", operand.metric()).member("name", operand.name()).member("before", readings.plain(operand.metric(), operand.before()))
                    .member("now", readings.plain(operand.metric(), operand.now())).member("unit", operand.now().unit().symbol())
                    .member("contribution", exact(operand.contribution())).endObject();
        }
        json.endArray().name("parts").array();
        for (Part part : changes.parts()) {
            json.object();
            if (part.slice().isPresent()) {
                Readings.slice(json, part.slice().get());
            } else {
                json.name("slice").value(null);
            }
            json.member("before", part.before().map(q -> readings.plain(changes.metric(), q)).orElse(null)).member("now", part.now().map(q -> readings.plain(changes.metric(), q)).orElse(null))
                    .member("contribution", exact(part.contribution())).member("mix", exact(part.mix())).member("rate", exact(part.rate()))
                    .member("share", changes.share(part).map(Decimals::quotient).orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    private static String exact(Optional<Quantity> quantity) {
        return quantity.map(ChangesAnswer::exact).orElse(null);
    }

    /** Every digit, so that contributions add up also where they are written. */
    private static String exact(Quantity quantity) {
        return quantity.value().toPlainString();
    }

    @Override
    public void csv(CsvWriter csv) {
        Readings readings = new Readings(catalogue);
        csv.text("row");
        changes.by().forEach(csv::text);
        csv.text("metric").text("before").text("now").text("unit").text("contribution").text("mix").text("rate").text("share").text("reason").endRow();
        String unit = changes.difference().map(d -> d.unit().symbol()).orElse("");
        for (Part part : changes.parts()) {
            csv.text(part.slice().isPresent() ? "part" : "untold");
            changes.by().forEach(d -> csv.text(part.slice().map(s -> s.values().getOrDefault(d, "")).orElse("")));
            csv.text(changes.metric()).figure(part.before().map(q -> readings.plain(changes.metric(), q)).orElse("")).figure(part.now().map(q -> readings.plain(changes.metric(), q)).orElse("")).text(unit)
                    .figure(exact(part.contribution())).figure(part.mix().map(ChangesAnswer::exact).orElse("")).figure(part.rate().map(ChangesAnswer::exact).orElse(""))
                    .figure(changes.share(part).map(Decimals::quotient).orElse("")).text("").endRow();
        }
        for (Operand operand : changes.operands()) {
            csv.text("operand");
            changes.by().forEach(d -> csv.text(""));
            csv.text(operand.metric()).figure(readings.plain(operand.metric(), operand.before())).figure(readings.plain(operand.metric(), operand.now())).text(operand.now().unit().symbol())
                    .figure(exact(operand.contribution())).text("").text("").text("").text("").endRow();
        }
        csv.text("total");
        changes.by().forEach(d -> csv.text(""));
        csv.text(changes.metric()).figure(Optional.ofNullable(readings.value(changes.before())).orElse("")).figure(Optional.ofNullable(readings.value(changes.now())).orElse("")).text(unit)
                .figure(changes.difference().map(ChangesAnswer::exact).orElse("")).text("").text("").text("").text(changes.reason().map(Reason::id).orElse("")).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(new Findings(wording.figures()).of(changes, catalogue), Style.STRONG);
        page.line(wording.text("changes.compared", wording.figures().period(changes.now().period()), wording.figures().period(changes.before().period())), Style.FAINT);
        if (changes.difference().isPresent()) {
            page.blank().table(table(wording));
        }
        Set<String> flags = Stream.of(changes.now(), changes.before()).flatMap(r -> r.flags().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        flags.forEach(flag -> page.line(wording.words().flag(flag), Style.FAINT));
        if (!changes.explanation().isEmpty()) {
            page.line(changes.explanation());
        }
    }

    private List<List<Cell>> table(Wording wording) {
        boolean quotient = changes.parts().stream().anyMatch(p -> p.mix().isPresent());
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(Slices.dimensions(changes.by(), catalogue), wording.text("column.before"), wording.text("column.now"),
                List.of(wording.text("column.contribution"), quotient ? wording.text("column.mix") : "", quotient ? wording.text("column.own-rate") : "", wording.text("column.share")), Style.FAINT));
        List<Part> named = changes.parts().stream().filter(p -> p.slice().isPresent()).toList();
        int shown = named.size() <= SHOWN_PARTS ? named.size() : SHOWN_PARTS - 1;
        named.subList(0, shown).forEach(part -> rows.add(row(part, wording)));
        if (shown < named.size()) {
            BigDecimal sum = named.stream().skip(shown).map(p -> p.contribution().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(row(wording.text("changes.others", wording.count(named.size() - shown)), "", "",
                    List.of(difference(Optional.of(new Quantity(sum, named.getFirst().contribution().unit())), wording), "", "", ""), Style.PLAIN));
        }
        changes.parts().stream().filter(p -> p.slice().isEmpty()).forEach(part -> rows.add(row(part, wording)));
        rows.add(row(wording.text("total"), Readings.shown(changes.before(), wording), Readings.shown(changes.now(), wording), List.of(difference(changes.difference(), wording), "", "", ""), Style.STRONG));
        if (!changes.operands().isEmpty()) {
            rows.add(List.of(Cell.left("")));
            rows.add(List.of(Cell.left(wording.text("changes.operands", catalogue.metric(changes.metric()).map(Metric::name).orElse(changes.metric())), Style.FAINT)));
            changes.operands().forEach(o -> rows.add(row(o.name(), wording.figures().quantity(o.before()), wording.figures().quantity(o.now()),
                    List.of(difference(Optional.of(o.contribution()), wording), "", "", ""), Style.PLAIN)));
        }
        return rows;
    }

    private List<Cell> row(Part part, Wording wording) {
        String name = part.slice().map(s -> Slices.name(s, changes.by(), catalogue, wording)).orElseGet(() -> wording.text("untold", Slices.dimensions(changes.by(), catalogue)));
        return row(name, part.before().map(wording.figures()::quantity).orElse("–"), part.now().map(wording.figures()::quantity).orElse("–"),
                List.of(difference(Optional.of(part.contribution()), wording), difference(part.mix(), wording), difference(part.rate(), wording),
                        changes.share(part).map(wording.figures()::percent).orElse("")), Style.PLAIN);
    }

    /** Of the same decimals as all others of the table. */
    private String difference(Optional<Quantity> quantity, Wording wording) {
        return quantity.map(q -> wording.figures().differences(Stream.concat(Stream.of(q), changes.parts().stream().map(Part::contribution)).toList()).getFirst()).orElse("");
    }

    private static List<Cell> row(String name, String before, String now, List<String> effects, Style style) {
        return Stream.concat(Stream.of(Cell.left(name, style)), Stream.concat(Stream.of(before, now), effects.stream()).map(text -> Cell.right(text, style))).toList();
    }
}
