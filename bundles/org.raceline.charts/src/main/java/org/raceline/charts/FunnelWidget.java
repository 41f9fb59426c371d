package org.raceline.charts;

import java.util.Locale;

/** The funnel over the four stages. */
public record FunnelWidget() implements Widget {
    @Override
    public String id() {
        return "funnel";
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("funnel.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public FunnelChart load(Question question) {
        return new FunnelChart(question.analysis().funnel(question.period(), question.filter()));
    }
}
