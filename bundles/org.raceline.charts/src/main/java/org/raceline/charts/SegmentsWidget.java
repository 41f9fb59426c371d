package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raceline.core.analysis.Missing;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.Segments;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/** Customers by recency, frequency and money on the last day of the period: how many, and what they bring. */
public record SegmentsWidget() implements Widget {
    private static final int QUANTILES = 5;

    @Override
    public String id() {
        return "segments";
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("segments.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public HeatMap load(Question question) {
        return heatMap(question.analysis().customers().segments(new SegmentQuery(Optional.of(question.period().to()), QUANTILES, question.filter(), false)), new Formats(question.locale()));
    }

    HeatMap heatMap(Segments segments, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Ink ink = Ink.of(Stage.ENGAGE);
        List<HeatMap.Column> columns = List.of(new HeatMap.Column(texts.text("segments.customers"), ink), new HeatMap.Column(texts.text("segments.share"), ink),
                new HeatMap.Column(texts.text("segments.revenue"), ink), new HeatMap.Column(texts.text("segments.revenue-share"), ink));
        List<HeatMap.Row> rows = new ArrayList<>();
        double most = segments.segments().stream().mapToDouble(part -> part.customersShare().doubleValue()).max().orElse(0);
        double richest = segments.segments().stream().mapToDouble(SegmentsWidget::richness).max().orElse(0);
        for (Segments.Part part : segments.segments()) {
            OptionalDouble many = OptionalDouble.of(most <= 0 ? 0 : part.customersShare().doubleValue() / most);
            OptionalDouble rich = OptionalDouble.of(richest <= 0 ? 0 : richness(part) / richest);
            rows.add(new HeatMap.Row(texts.text("segment." + part.segment().id()), "", false, List.of(cell(formats.number(part.customers()), many), cell(formats.percent(part.customersShare()), many),
                    cell(formats.quantity(part.revenue()), rich), cell(part.revenueShare().map(formats::percent).orElse("–"), rich))));
        }
        return new HeatMap(title(formats.locale()), texts.text("segments.corner"), columns, rows, segments.missing().map(Missing::explanation).orElse(""));
    }

    private static HeatMap.Cell cell(String text, OptionalDouble shade) {
        return new HeatMap.Cell(text, shade, false, "", "");
    }

    private static double richness(Segments.Part part) {
        return Math.max(0, part.revenue().value().doubleValue());
    }
}
