package org.raceline.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.raceline.charts.TrendChart.Line;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Metric;
import org.raceline.format.Vocabulary;

/** The course of a metric, split by channel. */
public record TrendWidget(Metric metric) implements Widget {
    private static final String CHANNEL = "channel";

    @Override
    public String id() {
        return "trend." + metric.id();
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("trend.by-channel", metric.name());
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public TrendChart load(Question question) {
        List<Reading> readings = History.of(question, metric.id(), List.of(CHANNEL));
        Map<String, List<Reading>> byChannel = new TreeMap<>();
        for (Reading reading : readings) {
            String channel = reading.slice().values().get(CHANNEL);
            if (channel != null) {
                byChannel.computeIfAbsent(channel, unused -> new ArrayList<>()).add(reading);
            }
        }
        String why = readings.stream().map(Reading::explanation).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return new TrendChart(title(question.locale()), lines(byChannel, question.catalogue(), new Vocabulary(question.locale())), why,
                NoteMark.of(question.notes(), question.period(), question.catalogue()));
    }

    /** The largest that have a colour, in the order of the catalogue, so that a channel tends to keep its colour; then the rest. */
    private static List<Line> lines(Map<String, List<Reading>> byChannel, Catalogue catalogue, Vocabulary words) {
        List<String> bySize = byChannel.keySet().stream().sorted(Comparator.comparingDouble((String channel) -> -Curve.of(byChannel.get(channel)).max())).toList();
        List<String> drawn = bySize.subList(0, Math.min(bySize.size(), Ink.SERIES_COUNT));
        SequencedSet<String> order = new LinkedHashSet<>(catalogue.channelsById().keySet());
        order.retainAll(drawn);
        byChannel.keySet().stream().filter(drawn::contains).forEach(order::add);
        order.addAll(bySize);
        return order.stream().map(channel -> new Line(name(channel, catalogue, words), byChannel.get(channel))).toList();
    }

    private static String name(String channel, Catalogue catalogue, Vocabulary words) {
        Channel known = catalogue.channelsById().get(channel);
        return known == null ? words.value(channel) : known.name();
    }
}
