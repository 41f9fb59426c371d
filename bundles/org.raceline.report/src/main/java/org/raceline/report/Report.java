package org.raceline.report;

import java.util.List;
import java.util.Optional;
import org.raceline.charts.Board;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.ScorecardCell;

/**
 * What a report tells: the board, and every KPI of the catalogue.
 *
 * @param kpis in the order of stage, kind and contribution
 */
public record Report(Board board, List<ScorecardCell> kpis) {
    public Report {
        kpis = List.copyOf(kpis);
    }

    /**
     * Asks for everything; blocks.
     *
     * @param name of the workspace
     */
    public static Report load(String name, Widget.Question question) {
        List<ScorecardCell> kpis = question.catalogue().kpis().stream()
                .map(kpi -> question.analysis().cell(kpi.id(), question.period(), question.comparison())).flatMap(Optional::stream).toList();
        return new Report(Board.load(name, question), kpis);
    }
}
