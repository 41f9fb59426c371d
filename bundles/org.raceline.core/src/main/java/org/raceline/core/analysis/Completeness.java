package org.raceline.core.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;

/**
 * Which of the four kinds of measure (VQVC: volume, quality, value, cost) can be answered for each stage, and what it would take
 * to answer the others.
 *
 * @param cells all stages by all kinds, in this order
 */
public record Completeness(Period period, List<Cell> cells) {

    /** How far a cell can be answered. */
    public enum Answered {
        /** Its headline KPI has a value. */ YES,
        /** Another KPI of the cell has one. */ PARTLY,
        /** None has. */ NO,
        /** The catalogue has no KPI for it. */ NOT_ASKED;

        /** Stable, untranslated id: {@code yes}, {@code partly}, {@code no}, {@code not-asked}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One kind of measure of one stage.
     *
     * @param answers KPIs of the cell that have a value, the headline first
     * @param wanted  what would fill the cell: its headline KPI, or where it has none the KPI that lacks least; empty where the
     *                cell is answered
     */
    public record Cell(Stage stage, KpiKind kind, Answered answered, List<Kpi> answers, Optional<Wanted> wanted) {
        public Cell {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A KPI without a value.
     *
     * @param missing what it lacks; without elements where all of its operands are there and only their days or sums do not allow
     *                for an answer, as its reading explains
     */
    public record Wanted(Kpi kpi, Reading reading, List<Missing> missing) {
        public Wanted {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A figure that sources provide and that has no value.
     *
     * @param reading    says why
     * @param connectors those installed that can feed it; without elements where none can. Any figure can also be entered by hand
     */
    public record Missing(String metric, String name, Reading reading, List<ConnectorCard> connectors) {
        public Missing {
            connectors = List.copyOf(connectors);
        }
    }

    public Completeness {
        cells = List.copyOf(cells);
    }

    /** The cell of a stage and kind. */
    public Cell cell(Stage stage, KpiKind kind) {
        return cells.stream().filter(c -> c.stage() == stage && c.kind() == kind).findFirst().orElseThrow();
    }
}
