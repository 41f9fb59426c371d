package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Change;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** The days before something happened against the days after it. */
class BeforeAfterTest {
    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private BeforeAfter ask(String metric, Period during) {
        return desk.analysis.beforeAfter(new BeforeAfterQuery(List.of(metric), during, BeforeAfterQuery.WEEK, Slice.ALL)).getFirst();
    }

    private void web(int last) {
        facts.file("web.csv", "web", "analytics").cut(Grain.DAY, days(1, last), true);
        for (int d = 1; d <= last; d++) {
            facts.row("visits", day(d), d == 1 ? "1000" : "100", "").row("engaged_visits", day(d), d <= 8 ? "50" : "75", "").row("visitors", day(d), "70", "");
        }
    }

    @Test
    void bothSidesAreAWeekAndTheDaysOfTheNoteBelongToNeither() {
        desk.headline(Stage.REACH, KpiKind.VOLUME, "visits", Direction.UP);
        web(20);
        BeforeAfter visits = ask("visits", day(8));
        assertThat(visits.before().period()).isEqualTo(days(1, 7));
        assertThat(visits.after().period()).isEqualTo(days(9, 15));
        assertThat(List.of(note(visits.before()), note(visits.after()))).containsExactly("1600 count", "700 count");
        assertThat(visits.change()).contains(new Change(new BigDecimal("-0.5625"), Change.Verdict.BAD));
        assertThat(ask("visits", days(8, 11)).after().period()).isEqualTo(days(12, 18));
    }

    /** The average of the seven rates before would be 0.565; what counts is that of 1600 visits 350 were engaged. */
    @Test
    void aRateIsARatioOfSums() {
        web(20);
        BeforeAfter bounce = ask("bounce_rate", day(8));
        assertThat(bounce.before().value().map(Quantity::value)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.78125"));
        assertThat(bounce.after().value().map(Quantity::value)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0.25"));
    }

    @Test
    void aSideOfWhichSomeDaysAreNotToldIsNotWholeAndNothingIsHeldAgainstIt() {
        web(12);
        BeforeAfter visits = ask("visits", day(8));
        assertThat(note(visits.after())).isEqualTo("400 count [partial]");
        assertThat(BeforeAfter.whole(visits.after())).isEmpty();
        assertThat(BeforeAfter.whole(visits.before())).isPresent();
        assertThat(visits.change()).isEmpty();
    }

    @Test
    void distinctPeopleAreNotAddedUpForASide() {
        web(20);
        assertThat(note(ask("visitors", day(8)).after())).isEqualTo("not-additive");
    }

    @Test
    void whatOneToolToldIsNotHeldAgainstWhatAnotherTells() {
        facts.file("web.csv", "web", "analytics").cut(Grain.TOTAL, days(1, 7), true).row("orders", days(1, 7), "3", "");
        facts.file("orders.csv", "shop", "shop").vouch("order", days(9, 15), Set.of("gross_sales"), true, Set.of()).order(Desk.DAY.plusDays(9), "p", "20", "EUR");
        BeforeAfter orders = ask("orders", day(8));
        assertThat(List.of(note(orders.before()), note(orders.after()))).containsExactly("3 count", "1 count");
        assertThat(orders.change()).isEmpty();
    }

    @Test
    void anUnknownMetricSaysSo() {
        assertThat(note(ask("joy", day(8)).before())).isEqualTo("unknown-metric");
    }
}
