package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Leak;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Where the journey leaks: what each channel loses at each step that it would not lose at another rate, by what that is worth.
 *
 * @param dimension id of the dimension that tells the parts
 */
public record LeaksWidget(String dimension) implements Widget {
    private static final int MOST = 8;

    @Override
    public String id() {
        return "leaks." + dimension;
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("leaks.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public DivergingBars load(Question question) {
        Funnel funnel = question.analysis().funnel(new FunnelQuery(question.period(), question.comparison(), Optional.of(dimension), question.filter()));
        return bars(funnel, question.catalogue(), new Formats(question.locale()));
    }

    DivergingBars bars(Funnel funnel, Catalogue catalogue, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        // What is worth something and what is not known to be cannot be measured by one length.
        boolean valued = funnel.leaks().stream().anyMatch(leak -> leak.value().isPresent());
        List<Leak> leaks = funnel.leaks().stream().filter(l -> l.value().isPresent() == valued).limit(MOST).toList();
        List<Quantity> taken = leaks.stream().map(LeaksWidget::taken).toList();
        List<String> values = formats.differences(taken);
        List<DivergingBars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < leaks.size(); i++) {
            Leak leak = leaks.get(i);
            String part = Findings.name(leak.slice(), List.of(dimension), catalogue, words);
            bars.add(new DivergingBars.Bar(texts.text("leaks.bar." + leak.against().id(), part, leak.step().name()), values.get(i), taken.get(i).value().doubleValue(),
                    DivergingBars.Tone.BAD, false, leak.slice().values().getOrDefault(dimension, "")));
        }
        String finding = funnel.leaks().isEmpty() ? "" : new Findings(formats).of(funnel.leaks().getFirst(), Optional.of(dimension), catalogue);
        return new DivergingBars(title(formats.locale()), finding, bars, texts.text("leaks.none"));
    }

    private static Quantity taken(Leak leak) {
        Quantity lost = leak.value().orElseGet(() -> new Quantity(leak.lost(), leak.step().reading().value().orElseThrow().unit()));
        return new Quantity(lost.value().negate(), lost.unit());
    }
}
