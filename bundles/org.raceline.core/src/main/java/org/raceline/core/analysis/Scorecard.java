package org.raceline.core.analysis;

import java.util.List;
import java.util.Optional;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;

/** The RACE board: four stages by volume, quality, value and cost, one headline KPI a cell, in the order of stage and kind. */
public record Scorecard(Period period, Optional<Period> compared, List<ScorecardCell> cells) {
    public Scorecard {
        cells = List.copyOf(cells);
    }

    /** The cell of a stage and kind; empty where the catalogue has no headline KPI for it. */
    public Optional<ScorecardCell> cell(Stage stage, KpiKind kind) {
        return cells.stream().filter(c -> c.kpi().stage() == stage && c.kpi().kind() == kind).findFirst();
    }
}
