package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.DAY;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** What an analyst is told about where a figure comes from. */
class ExplanationTest {
    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private Explanation explain(String metric, Period period) {
        return desk.analysis.explain(metric, period, Slice.ALL, false);
    }

    private static List<String> origins(List<Origin> origins) {
        return origins.stream().map(o -> o.source() + " " + o.facts() + (o.counted() ? "" : " left out: " + o.exclusions())).toList();
    }

    @Test
    void aFormulaIsExplainedByItsOperandsOverTheDaysTheyShare() {
        facts.file("ga.csv", "web", "analytics").cut(Grain.DAY, days(1, 20), true);
        for (int d = 1; d <= 20; d++) {
            facts.row("visits", day(d), "10", "");
        }
        facts.file("crm.csv", "back office", "crm").vouch("order", days(1, 31), Set.of(), true, Set.of()).order(DAY, "ann", "1", "EUR");
        facts.file("orders.csv", "shop", "shop").vouch("order", days(11, 31), Set.of(), true, Set.of()).order(DAY.plusDays(10), "ann", "1", "EUR")
                .order(DAY.plusDays(25), "bob", "1", "EUR").touch("order", DAY.plusDays(12), "eve", Map.of(), "", true);
        Explanation rate = explain("margin_of_conversion", JANUARY);
        assertThat(note(rate.reading())).isEqualTo("0.99 ratio [partial]");
        assertThat(rate.formula()).isEqualTo("1 - conversion");
        assertThat(rate.days()).containsExactly(days(11, 20));
        assertThat(rate.operands()).singleElement().satisfies(conversion -> {
            assertThat(note(conversion.reading())).isEqualTo("0.01 ratio");
            assertThat(conversion.operands()).extracting(o -> note(o.reading())).containsExactly("1 count", "100 count");
            assertThat(conversion.operands()).extracting(o -> o.reading().period()).containsOnly(days(11, 20));
            assertThat(origins(conversion.operands().getFirst().origins())).as("who does not speak is not named").containsExactly("shop 1", "shop 1 left out: cancelled");
            assertThat(origins(conversion.operands().getLast().origins())).containsExactly("web 10");
        });
    }

    @Test
    void ofTwoTablesOnlyTheOneThatAnswersIsNamed() {
        facts.file("days.csv", "web", "analytics").cut(Grain.DAY, days(1, 2), true).row("visits", day(1), "1", "").row("visits", day(2), "2", "")
                .cut(Grain.DAY, days(1, 2), true, "channel").row("visits", day(1), "1", "", "channel=Email").row("visits", day(2), "2", "", "channel=Direct");
        assertThat(origins(explain("visits", days(1, 2)).origins())).containsExactly("web 2");
        Explanation email = desk.analysis.explain("visits", days(1, 2), Slice.of("channel", "Email"), false);
        assertThat(note(email.reading())).isEqualTo("1 count");
        assertThat(origins(email.origins())).containsExactly("web 1");
    }

    @Test
    void aCohortNamesTheListsOfWhatFollowed() {
        facts.file("leads.csv", "crm", "crm").vouch("lead", JANUARY, Set.of(), false, Set.of()).lead("lead", DAY, "a").lead("lead", DAY, "b");
        facts.file("won.csv", "crm", "crm").vouch("won_lead", days(40, 300), Set.of(), false, Set.of()).lead("won_lead", DAY.plusDays(50), "a");
        Explanation closed = explain("closed_leads", JANUARY);
        assertThat(origins(closed.origins())).containsExactly("crm 2");
        assertThat(origins(closed.follows())).containsExactly("crm 1");
    }

    @Test
    void whereThereIsNoFigureTheReasonIsThere() {
        assertThat(explain("no_such_metric", JANUARY).reading().explanation()).contains("no_such_metric");
        Explanation rate = explain("conversion", JANUARY);
        assertThat(note(rate.reading())).isEqualTo("no-data");
        assertThat(rate.operands()).hasSize(2).allSatisfy(o -> assertThat(o.origins()).isEmpty());
    }
}
