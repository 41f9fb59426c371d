package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * The funnel of each channel: how many begin, and which share of the step before gets to the next.
 *
 * @param dimension id of the dimension that tells the parts
 */
public record FunnelPartsWidget(String dimension) implements Widget {
    @Override
    public String id() {
        return "funnel-parts." + dimension;
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("parts.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public HeatMap load(Question question) {
        Funnel funnel = question.analysis().funnel(new FunnelQuery(question.period(), Comparison.NONE, Optional.of(dimension), question.filter()));
        return heatMap(funnel, question.catalogue(), new Formats(question.locale()));
    }

    HeatMap heatMap(Funnel funnel, Catalogue catalogue, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        List<HeatMap.Column> columns = funnel.steps().stream().map(step -> new HeatMap.Column(step.name(), Ink.of(step.stage()))).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        rows.add(row(texts.text("matrix.all"), true, funnel.steps(), funnel, formats));
        for (Funnel.Part part : funnel.parts()) {
            rows.add(row(Findings.name(part.slice(), List.of(dimension), catalogue, words), false, part.steps(), funnel, formats));
        }
        return new HeatMap(title(formats.locale()), catalogue.dimension(dimension).map(Dimension::name).orElse(dimension), columns, funnel.parts().isEmpty() ? List.of() : rows, "");
    }

    private HeatMap.Row row(String name, boolean total, List<Funnel.Step> steps, Funnel funnel, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Funnel.Step step = steps.get(i);
            String count = step.reading().value().map(formats::quantity).orElseGet(() -> words.reason(step.reading().reason().orElseThrow()));
            String text = i == 0 ? step.reading().value().map(formats::quantity).orElse("–") : step.share().map(formats::percent).orElse("–");
            String says = step.share().isPresent() ? texts.text("parts.says", name, step.name(), count, formats.percent(step.share().get())) : texts.text("heat.says", name, step.name(), count);
            cells.add(new HeatMap.Cell(text, total || text.equals("–") ? OptionalDouble.empty() : OptionalDouble.of(shade(step, i, funnel)), false, says, step.metric()));
        }
        return new HeatMap.Row(name, "", total, cells);
    }

    /** Against the strongest of the column. */
    private static double shade(Funnel.Step step, int place, Funnel funnel) {
        double most = funnel.parts().stream().map(part -> part.steps().get(place)).mapToDouble(each -> size(each, place)).max().orElse(0);
        return most <= 0 ? 0 : size(step, place) / most;
    }

    private static double size(Funnel.Step step, int place) {
        return place == 0 ? step.reading().value().map(q -> q.value().doubleValue()).orElse(0.0) : step.share().map(Number::doubleValue).orElse(0.0);
    }
}
