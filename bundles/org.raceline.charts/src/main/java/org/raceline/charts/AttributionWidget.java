package org.raceline.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * What earned the conversions of a period, in several models side by side.
 *
 * @param metric    what is credited
 * @param dimension id of the dimension of the touches that gets the credit
 * @param window    how many days before a conversion a touch may lie
 */
public record AttributionWidget(Metric metric, String dimension, int window) implements Widget {
    private static final List<AttributionModel> MODELS = List.of(AttributionModel.FIRST, AttributionModel.LAST, AttributionModel.LAST_NON_DIRECT, AttributionModel.LINEAR,
            AttributionModel.POSITION, AttributionModel.DECAY);

    @Override
    public String id() {
        return "attribution." + metric.id();
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("attribution.title", metric.name());
    }

    @Override
    public HeatMap load(Question question) {
        Attribution attribution = question.analysis().journeys().attribution(new AttributionQuery(metric.id(), question.period(), window, MODELS, AttributionQuery.HALF_LIFE,
                AttributionQuery.Weights.STANDARD, List.of(dimension), List.of()));
        return heatMap(attribution, question.catalogue(), new Formats(question.locale()));
    }

    HeatMap heatMap(Attribution attribution, Catalogue catalogue, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        Ink ink = catalogue.kpi(metric.id()).map(Kpi::stage).map(Ink::of).orElse(Ink.ACCENT);
        List<AttributionModel> models = attribution.query().models();
        List<HeatMap.Column> columns = models.stream().map(model -> new HeatMap.Column(texts.text("model." + model.id()), ink)).toList();
        double most = attribution.credits().stream().flatMap(credit -> credit.readings().stream()).mapToDouble(AttributionWidget::size).max().orElse(0);
        List<HeatMap.Row> rows = new ArrayList<>();
        rows.add(new HeatMap.Row(texts.text("matrix.all"), alone(attribution, texts, formats), true,
                models.stream().map(model -> cell(attribution.whole().value().map(formats::quantity).orElse("–"), OptionalDouble.empty())).toList()));
        List<List<String>> byModel = IntStream.range(0, models.size()).mapToObj(model -> formats.quantities(attribution.earned(model))).toList();
        for (int i = 0; i < attribution.credits().size(); i++) {
            Attribution.Credit credit = attribution.credits().get(i);
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int model = 0; model < models.size(); model++) {
                cells.add(cell(byModel.get(model).get(i), OptionalDouble.of(most <= 0 ? 0 : size(credit.readings().get(model)) / most)));
            }
            rows.add(new HeatMap.Row(Findings.name(credit.slice(), List.of(dimension), catalogue, words), "", false, cells));
        }
        return new HeatMap(title(formats.locale()), catalogue.dimension(dimension).map(Dimension::name).orElse(dimension), columns,
                attribution.credits().isEmpty() ? List.of() : rows, attribution.whole().explanation());
    }

    private static HeatMap.Cell cell(String text, OptionalDouble shade) {
        return new HeatMap.Cell(text, shade, false, "", "");
    }

    private static double size(Reading reading) {
        return reading.value().map(quantity -> Math.max(0, quantity.value().doubleValue())).orElse(0.0);
    }

    /** Of conversions that are alone in their path every model says the same: how many these are has to be seen. */
    private static String alone(Attribution attribution, Texts texts, Formats formats) {
        Attribution.Paths paths = attribution.paths();
        return paths.conversions() == 0 ? ""
                : texts.text("attribution.alone", formats.percent(BigDecimal.valueOf(paths.alone()).divide(BigDecimal.valueOf(paths.conversions()), MathContext.DECIMAL128)));
    }
}
