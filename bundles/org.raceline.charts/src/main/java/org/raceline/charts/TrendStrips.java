package org.raceline.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** The times of a trend as places to go to, each with what every line says there. A few together where a time is narrower than a hair. */
record TrendStrips(List<TrendChart.Line> lines) {
    private static final double HAIR = 4;

    List<Part> parts(Plot plot, Formats formats) {
        List<Period> periods = List.copyOf(lines.stream().flatMap(line -> line.readings().stream()).map(Reading::period).collect(Collectors.toCollection(TreeSet::new)));
        double each = plot.width() / Math.max(1, periods.size());
        int together = Math.max(1, (int) Math.ceil(HAIR / each));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < periods.size(); i += together) {
            List<Period> strip = periods.subList(i, Math.min(i + together, periods.size()));
            Period whole = new Period(strip.getFirst().from(), strip.getLast().to());
            parts.add(new Part(whole.toString(), says(whole, strip, formats), plot.x(whole.from().toEpochDay()) - each / 2, plot.top(), each * strip.size(), plot.height()));
        }
        return parts;
    }

    private String says(Period whole, List<Period> strip, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<String> figures = new ArrayList<>();
        for (TrendChart.Line line : lines) {
            List<Reading> readings = line.readings().stream().filter(reading -> strip.contains(reading.period())).toList();
            shown(readings, formats).ifPresent(figure -> figures.add(texts.text("trends.figure", line.name(), figure)));
        }
        return texts.text("trends.says", formats.period(whole), String.join(" ", figures));
    }

    /** The value, or the lowest and the highest of several; why there is none. Empty where the line does not speak of these days. */
    private static Optional<String> shown(List<Reading> readings, Formats formats) {
        List<Quantity> values = readings.stream().flatMap(reading -> reading.value().stream()).sorted(Comparator.comparing(Quantity::value)).toList();
        if (values.isEmpty()) {
            return readings.stream().findFirst().flatMap(Reading::reason).map(new Vocabulary(formats.locale())::reason);
        }
        return Optional.of(values.size() == 1 ? formats.quantity(values.getFirst())
                : ChartTexts.in(formats.locale()).text("trends.range", formats.quantity(values.getFirst()), formats.quantity(values.getLast())));
    }
}
