package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.days;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Completeness.Answered;
import org.raceline.core.analysis.Completeness.Missing;
import org.raceline.core.analysis.Completeness.Wanted;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;

/** What of the board can be answered. */
class CompletenessTest {
    private static final Period NOW = days(8, 14);

    private final Desk desk = new Desk();

    @BeforeEach
    void board() {
        desk.headline(Stage.REACH, KpiKind.VOLUME, "visitors", Direction.UP);
        desk.kpis.put("visits", new Kpi("", Stage.REACH, KpiKind.VOLUME, desk.metrics.get("visits"), Direction.UP, false));
        desk.headline(Stage.REACH, KpiKind.QUALITY, "bounce_rate", Direction.DOWN);
        desk.headline(Stage.CONVERT, KpiKind.COST, "cost_per_order", Direction.DOWN);
        desk.headline(Stage.CONVERT, KpiKind.VALUE, "return_on_cost", Direction.UP);
        desk.facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, NOW, true).row("visits", NOW, "10", "").row("engaged_visits", NOW, "4", "").row("orders", NOW, "2", "");
    }

    @Test
    void eachCellSaysWhetherItIsAnsweredAndWhatItLacks() {
        Completeness completeness = desk.analysis.completeness(NOW);
        assertThat(completeness.cells()).hasSize(16);
        assertThat(completeness.cell(Stage.REACH, KpiKind.QUALITY).answered()).isEqualTo(Answered.YES);
        assertThat(completeness.cell(Stage.REACH, KpiKind.QUALITY).wanted()).isEmpty();
        Completeness.Cell volume = completeness.cell(Stage.REACH, KpiKind.VOLUME);
        assertThat(volume.answered()).isEqualTo(Answered.PARTLY);
        assertThat(volume.answers()).extracting(Kpi::id).containsExactly("visits");
        assertThat(volume.wanted().orElseThrow().missing()).extracting(Missing::metric).containsExactly("visitors");
        Wanted cost = completeness.cell(Stage.CONVERT, KpiKind.COST).wanted().orElseThrow();
        assertThat(cost.kpi().id()).isEqualTo("cost_per_order");
        assertThat(cost.missing()).as("orders are there").extracting(Missing::metric).containsExactly("media_cost");
        assertThat(completeness.cell(Stage.CONVERT, KpiKind.VALUE).wanted().orElseThrow().missing()).extracting(Missing::metric).containsExactly("gross_sales", "media_cost");
        assertThat(completeness.cell(Stage.ENGAGE, KpiKind.COST).answered()).isEqualTo(Answered.NOT_ASKED);
    }

    @Test
    void whereOnlyTheArithmeticFailsNothingIsMissing() {
        desk.facts.cut(Grain.TOTAL, NOW, true).row("media_cost", NOW, "10", "EUR").row("orders", NOW, "0", "");
        Wanted cost = desk.analysis.completeness(NOW).cell(Stage.CONVERT, KpiKind.COST).wanted().orElseThrow();
        assertThat(cost.missing()).isEmpty();
        assertThat(Desk.note(cost.reading())).isEqualTo("undefined");
    }

    @Test
    void itAsksTheStoreFewQuestions() {
        desk.facts.questions = 0;
        desk.analysis.completeness(NOW);
        assertThat(desk.facts.questions).isLessThanOrEqualTo(6);
    }
}
