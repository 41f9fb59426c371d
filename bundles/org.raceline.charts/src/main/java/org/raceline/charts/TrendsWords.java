package org.raceline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Indexed;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Several metrics over the same days in words.
 *
 * @param index of each line; empty where values are shown as they are
 */
record TrendsWords(List<TrendsChart.Line> lines, List<Indexed> index, List<NoteMark> marks) {
    private static final int MOST_STRIPS = 1_500;

    /** The lines in the order of their colours; one that is not drawn says why, one at the axis of the far side says that. */
    List<String> names(TrendsCurves curves, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<Integer> second = curves.plots() == 1 && curves.groups().size() > 1 ? curves.groups().lastEntry().getValue() : List.of();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            boolean drawn = curves.groups().values().stream().anyMatch(group -> group.contains(line));
            String name = lines.get(i).name();
            names.add(!drawn ? texts.text("trends.untold", name, reason(i, formats)) : second.contains(i) ? texts.text("trends.second", name) : name);
        }
        return names;
    }

    private String reason(int line, Formats formats) {
        Vocabulary words = new Vocabulary(formats.locale());
        TrendsChart.Line asked = lines.get(line);
        if (asked.units().size() > 1) {
            return words.reason(Reason.MIXED_CURRENCY);
        }
        return asked.units().isEmpty() ? words.reason(asked.now().stream().flatMap(reading -> reading.reason().stream()).findFirst().orElse(Reason.NO_DATA))
                : ChartTexts.in(formats.locale()).text("trends.no-base");
    }

    /** Why there is nothing to draw. */
    String why(Formats formats) {
        if (lines.isEmpty()) {
            return ChartTexts.in(formats.locale()).text("trends.empty");
        }
        return lines.stream().flatMap(line -> line.now().stream()).map(Reading::explanation).filter(text -> !text.isEmpty()).findFirst().orElseGet(() -> reason(0, formats));
    }

    private int points() {
        return lines.stream().mapToInt(line -> line.now().size()).max().orElse(0);
    }

    /** Very many points are told a few together: what is narrower than a hair cannot be pointed at. */
    List<Part> strips(Plot plot, Formats formats) {
        int points = points();
        List<Reading> days = lines.stream().map(TrendsChart.Line::now).filter(now -> now.size() == points).findFirst().orElse(List.of());
        int every = Math.max(1, Math.ceilDiv(points, MOST_STRIPS));
        double hair = plot.width() / Math.max(1, points);
        List<Part> strips = new ArrayList<>();
        for (int i = 0; i < points; i += every) {
            int last = Math.min(i + every, points) - 1;
            Period period = new Period(days.get(i).period().from(), days.get(last).period().to());
            double x = plot.x(days.get(i).period().from().toEpochDay()) - hair / 2;
            int first = i;
            strips.add(Part.described(period.toString(), () -> says(first, last, period, formats), x, plot.top(), hair * (last - i + 1), plot.height()));
        }
        return strips;
    }

    private String says(int first, int last, Period period, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Reading> now = lines.get(i).now();
            if (last < now.size()) {
                figures.add(texts.text("trends.figure", lines.get(i).name(), first == last ? shown(i, now.get(first), formats) : range(now.subList(first, last + 1), formats)));
            }
        }
        return texts.text("trends.says", formats.period(period), figures.stream().collect(Collectors.joining(" ")));
    }

    private String shown(int line, Reading reading, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        String value = reading.value().map(formats::quantity).orElseGet(() -> words.reason(reading.reason().orElseThrow()));
        String figure = index.isEmpty() ? value : index.get(line).of(reading).map(points -> texts.text("trends.indexed", points(points, formats), value)).orElse(value);
        return marked(reading, figure, formats);
    }

    /** Says of a value that it is of a part of its days only. */
    private static String marked(Reading reading, String figure, Formats formats) {
        return reading.value().isPresent() && reading.flags().contains(Reading.PARTIAL)
                ? ChartTexts.in(formats.locale()).text("trends.untold", figure, new Vocabulary(formats.locale()).flag(Reading.PARTIAL)) : figure;
    }

    private static String points(BigDecimal index, Formats formats) {
        return formats.number(index, 1);
    }

    private static String range(List<Reading> readings, Formats formats) {
        List<Quantity> values = readings.stream().flatMap(reading -> reading.value().stream()).sorted(Comparator.comparing(Quantity::value)).toList();
        return values.isEmpty() ? new Vocabulary(formats.locale()).reason(readings.getFirst().reason().orElseThrow())
                : ChartTexts.in(formats.locale()).text("trends.range", formats.quantity(values.getFirst()), formats.quantity(values.getLast()));
    }

    String description(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TrendsChart.Line line = lines.get(i);
            List<Unit> units = line.units();
            if (units.size() != 1) {
                sentences.add(texts.text("trends.figure", line.name(), reason(i, formats)));
                continue;
            }
            sentences.add(new TrendChart("", List.of(new TrendChart.Line(line.name(), line.now())), "").description(formats));
            if (!index.isEmpty()) {
                Optional<BigDecimal> last = line.now().reversed().stream().filter(reading -> reading.value().isPresent()).findFirst().flatMap(index.get(i)::of);
                Optional<Reading> base = index.get(i).base();
                last.ifPresent(points -> sentences.add(texts.text("trends.says.index", formats.quantity(base.orElseThrow().value().orElseThrow()), formats.period(base.get().period()),
                        points(points, formats))));
            }
        }
        return sentences.isEmpty() ? why(formats) : String.join(" ", sentences);
    }

    Drawing.Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        SequencedSet<Period> periods = new TreeSet<>();
        List<Map<Period, Reading>> now = new ArrayList<>();
        List<Map<Period, Reading>> before = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(texts.text("table.period")));
        for (TrendsChart.Line line : lines) {
            Map<Period, Reading> told = new HashMap<>();
            Map<Period, Reading> compared = new HashMap<>();
            for (int k = 0; k < line.now().size(); k++) {
                told.put(line.now().get(k).period(), line.now().get(k));
                if (k < line.before().size()) {
                    compared.put(line.now().get(k).period(), line.before().get(k));
                }
            }
            now.add(told);
            before.add(compared);
            periods.addAll(told.keySet());
            header.add(line.name());
            if (!compared.isEmpty()) {
                header.add(texts.text("trends.compared", line.name()));
            }
        }
        if (!marks.isEmpty()) {
            header.add(texts.text("trends.notes"));
        }
        // What began before the period is told where it is met first.
        Map<Period, List<String>> happened = new HashMap<>();
        for (NoteMark mark : marks) {
            periods.stream().filter(period -> period.intersect(mark.note().days()).isPresent()).findFirst()
                    .ifPresent(period -> happened.computeIfAbsent(period, unused -> new ArrayList<>()).add(mark.note().text()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Period period : periods) {
            List<String> row = new ArrayList<>(List.of(formats.period(period)));
            for (int i = 0; i < lines.size(); i++) {
                int line = i;
                row.add(Optional.ofNullable(now.get(i).get(period)).map(reading -> shown(line, reading, formats)).orElse("–"));
                if (!before.get(i).isEmpty()) {
                    row.add(Optional.ofNullable(before.get(i).get(period)).flatMap(reading -> reading.value().map(value -> marked(reading, formats.quantity(value), formats))).orElse("–"));
                }
            }
            if (!marks.isEmpty()) {
                row.add(formats.list(happened.getOrDefault(period, List.of())));
            }
            rows.add(row);
        }
        return new Drawing.Table(header, rows);
    }
}
