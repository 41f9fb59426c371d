package org.raceline.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Kpi;

/** The card of one KPI of the catalogue. */
public record KpiWidget(Kpi kpi) implements Widget {
    @Override
    public String id() {
        return kpi.id();
    }

    @Override
    public String title(Locale locale) {
        return kpi.name();
    }

    @Override
    public boolean filters() {
        return true;
    }

    /** The figure without its course. */
    @Override
    public Optional<Drawing> glance(Question question) {
        return question.analysis().cell(kpi.id(), question.period(), question.comparison(), question.filter()).map(cell -> new KpiCard(cell, List.of()));
    }

    @Override
    public Drawing load(Question question) {
        return question.analysis().cell(kpi.id(), question.period(), question.comparison(), question.filter())
                .<Drawing>map(cell -> card(question, cell))
                .orElseGet(() -> Placeholder.failed(kpi.name(), ChartTexts.in(question.locale()).text("card.unknown")));
    }

    static KpiCard card(Question question, ScorecardCell cell) {
        return new KpiCard(cell, History.of(question, cell.kpi().id(), List.of()));
    }
}
