package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * How many of the people who took a first step in a period took the others within a window, by the channel of the first.
 *
 * @param dimension id of a dimension of the first touchpoint
 * @param window    in days
 */
public record PeopleFunnelWidget(String dimension, int window) implements Widget {
    @Override
    public String id() {
        return "people-funnel";
    }

    @Override
    public String title(Locale locale) {
        return new Formats(locale).plural(ChartTexts.in(locale).text("people.title"), window);
    }

    @Override
    public HeatMap load(Question question) {
        PeopleFunnel funnel = question.analysis().journeys().funnel(new PeopleFunnelQuery(question.period(), window, List.of(), List.of(dimension)));
        return heatMap(funnel, question.catalogue(), new Formats(question.locale()));
    }

    HeatMap heatMap(PeopleFunnel funnel, Catalogue catalogue, Formats formats) {
        Vocabulary words = new Vocabulary(formats.locale());
        List<HeatMap.Column> columns = funnel.steps().stream().map(step -> new HeatMap.Column(step.name(), Ink.ACCENT)).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        rows.add(row(ChartTexts.in(formats.locale()).text("matrix.all"), true, funnel.steps(), formats));
        funnel.parts().forEach(part -> rows.add(row(Findings.name(part.slice(), List.of(dimension), catalogue, words), false, part.steps(), formats)));
        return new HeatMap(title(formats.locale()), catalogue.dimension(dimension).map(Dimension::name).orElse(dimension), columns,
                funnel.steps().isEmpty() ? List.of() : rows, funnel.explanation());
    }

    private static HeatMap.Row row(String name, boolean total, List<PeopleFunnel.Step> steps, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (PeopleFunnel.Step step : steps) {
            String persons = formats.number(step.persons());
            String share = step.ofFirst().map(formats::percent).orElse("–");
            String text = texts.text("people.cell", persons, share);
            String says = step.median().map(median -> texts.text("people.says.median", name, step.name(), persons, share, formats.quantity(median)))
                    .orElseGet(() -> texts.text("people.says", name, step.name(), persons, share));
            cells.add(new HeatMap.Cell(text, total ? OptionalDouble.empty() : OptionalDouble.of(step.ofFirst().map(Number::doubleValue).orElse(0.0)), false, says, ""));
        }
        return new HeatMap.Row(name, "", total, cells);
    }
}
