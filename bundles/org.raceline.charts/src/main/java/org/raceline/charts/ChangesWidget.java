package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * What changed in a metric, and what each part contributed to that.
 *
 * @param by ids of the dimensions that tell the parts
 */
public record ChangesWidget(Metric metric, List<String> by) implements Widget {
    public ChangesWidget {
        by = List.copyOf(by);
    }

    @Override
    public String id() {
        return "changes." + metric.id();
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("changes.title", metric.name());
    }

    @Override
    public boolean filters() {
        return true;
    }

    /** Against the period before where nothing is compared. */
    @Override
    public DivergingBars load(Question question) {
        Comparison comparison = question.comparison().isNone() ? Comparison.PREVIOUS.by(question.comparison().months()) : question.comparison();
        Decomposition changes = question.analysis().changes(new ChangeQuery(metric.id(), by, question.period(), comparison, question.filter()));
        return bars(changes, question.catalogue(), new Formats(question.locale()));
    }

    DivergingBars bars(Decomposition changes, Catalogue catalogue, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        Direction direction = catalogue.kpi(metric.id()).map(Kpi::direction).orElse(Direction.CONTEXT);
        List<DivergingBars.Bar> bars = new ArrayList<>();
        changes.difference().ifPresent(difference -> {
            List<Quantity> contributions = Stream.concat(Stream.of(difference), changes.parts().stream().map(Decomposition.Part::contribution)).toList();
            List<String> shown = formats.differences(contributions);
            bars.add(bar(texts.text("changes.whole"), shown.getFirst(), difference, direction, true, ""));
            for (int i = 0; i < changes.parts().size(); i++) {
                Decomposition.Part part = changes.parts().get(i);
                String name = part.slice().map(slice -> Findings.name(slice, by, catalogue, words)).orElse(texts.text("matrix.untold"));
                String action = part.slice().filter(slice -> by.size() == 1).map(slice -> slice.values().getOrDefault(by.getFirst(), "")).orElse("");
                bars.add(bar(name, shown.get(i + 1), part.contribution(), direction, false, action));
            }
        });
        return new DivergingBars(title(formats.locale()), changes.difference().isPresent() ? new Findings(formats).of(changes, catalogue) : "", bars,
                Optional.of(changes.explanation()).filter(text -> !text.isEmpty()).or(() -> Optional.of(changes.now().explanation())).orElse(""));
    }

    private static DivergingBars.Bar bar(String name, String shown, Quantity contribution, Direction direction, boolean whole, String action) {
        int sign = direction == Direction.CONTEXT ? 0 : contribution.value().signum() * (direction == Direction.UP ? 1 : -1);
        DivergingBars.Tone tone = sign > 0 ? DivergingBars.Tone.GOOD : sign < 0 ? DivergingBars.Tone.BAD : DivergingBars.Tone.NEUTRAL;
        return new DivergingBars.Bar(name, shown, contribution.value().doubleValue(), tone, whole, action);
    }
}
