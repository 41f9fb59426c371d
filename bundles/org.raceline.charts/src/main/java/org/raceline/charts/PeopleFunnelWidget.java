package org.raceline.charts;

import java.util.ArrayList;
import java.util.Collections;
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
        List<String> names = names(funnel.steps(), formats);
        List<HeatMap.Column> columns = names.stream().map(name -> new HeatMap.Column(name, Ink.ACCENT)).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        rows.add(row(ChartTexts.in(formats.locale()).text("matrix.all"), true, funnel.steps(), names, formats));
        funnel.parts().forEach(part -> rows.add(row(Findings.name(part.slice(), List.of(dimension), catalogue, words), false, part.steps(), names, formats)));
        return new HeatMap(title(formats.locale()), catalogue.dimension(dimension).map(Dimension::name).orElse(dimension), columns,
                funnel.steps().isEmpty() ? List.of() : rows, funnel.explanation());
    }

    /** A step that comes again says which time it is. */
    private static List<String> names(List<PeopleFunnel.Step> steps, Formats formats) {
        List<String> kinds = steps.stream().map(PeopleFunnel.Step::name).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int time = 1 + Collections.frequency(kinds.subList(0, i), kinds.get(i));
            names.add(time == 1 ? kinds.get(i) : ChartTexts.in(formats.locale()).text("people.again", kinds.get(i), formats.number(time)));
        }
        return names;
    }

    private static HeatMap.Row row(String name, boolean total, List<PeopleFunnel.Step> steps, List<String> names, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            PeopleFunnel.Step step = steps.get(i);
            String called = names.get(i);
            String persons = formats.number(step.persons());
            String share = step.ofFirst().map(formats::percent).orElse("–");
            String text = texts.text("people.cell", persons, share);
            String says = step.median().map(median -> texts.text("people.says.median", name, called, persons, share, formats.quantity(median)))
                    .orElseGet(() -> texts.text("people.says", name, called, persons, share));
            cells.add(new HeatMap.Cell(text, total ? OptionalDouble.empty() : OptionalDouble.of(step.ofFirst().map(Number::doubleValue).orElse(0.0)), false, says, ""));
        }
        return new HeatMap.Row(name, "", total, cells);
    }
}
