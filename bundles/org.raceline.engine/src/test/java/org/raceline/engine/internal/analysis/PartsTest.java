package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.slices;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/** Reports of one campaign each, of days that are not the same. */
class PartsTest {
    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    /** A report with one figure for each of its days. */
    private void daily(String campaign, Period period, String visits) {
        facts.file(campaign + ".csv", "web", "analytics").campaign(campaign, Grain.DAY, period);
        Grain.DAY.split(period, DayOfWeek.MONDAY).forEach(day -> facts.row("visits", day, visits, "", "campaign=" + campaign));
    }

    /** A report with one figure for all of its days. */
    private void whole(String campaign, Period period, String visits) {
        facts.file(campaign + ".csv", "web", "analytics").campaign(campaign, Grain.TOTAL, period)
                .row("visits", period, visits, "", "campaign=" + (campaign.isEmpty() ? "Spring" : campaign));
    }

    @Test
    void aSumOverDaysThatSomePartsDoNotSpeakOfIsMarked() {
        daily("Spring", days(1, 10), "2");
        daily("Sale", days(5, 15), "3");
        assertThat(note(desk.total("visits", days(1, 15)))).isEqualTo("53 count [parts-differ]");
        assertThat(note(desk.total("visits", days(5, 10)))).as("both speak of these days").isEqualTo("30 count");
        assertThat(note(desk.total("visits", days(1, 20)))).isEqualTo("53 count [partial, parts-differ]");
    }

    @Test
    void onePartIsAnsweredOnItsOwnDays() {
        daily("Spring", days(1, 10), "2");
        daily("Sale", days(5, 15), "3");
        assertThat(note(desk.total("visits", days(1, 15), "campaign=Spring"))).isEqualTo("20 count [partial]");
        assertThat(note(desk.total("visits", days(1, 10), "campaign=Spring"))).isEqualTo("20 count");
        assertThat(slices(desk.ask("visits", days(1, 15), Grain.TOTAL, List.of("campaign"))))
                .containsExactly("Sale: 33 count [parts-differ]", "Spring: 20 count [parts-differ]");
    }

    @Test
    void aReportOfMoreDaysDoesNotHideAShorterOne() {
        whole("Spring", days(1, 10), "100");
        whole("Sale", days(1, 20), "50");
        assertThat(note(desk.total("visits", days(1, 20)))).isEqualTo("150 count [parts-differ]");
        assertThat(note(desk.total("visits", days(1, 10)))).as("of the longer one nobody knows how much is of these days").isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", day(12)))).isEqualTo("not-divisible");
    }

    @Test
    void aPartAndAWholeWithDaysInCommonAreNotAdded() {
        whole("", days(1, 10), "100");
        whole("Spring", days(5, 15), "50");
        assertThat(note(desk.total("visits", days(1, 15)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", days(1, 10)))).isEqualTo("not-divisible");
    }

    @Test
    void aWholeAndALaterPartThatTakesItsPlaceAreAdded() {
        facts.file("all.csv", "web", "analytics").campaign("", Grain.DAY, days(1, 10)).row("visits", day(5), "7", "", "campaign=Spring").row("visits", day(5), "8", "", "campaign=Sale");
        daily("Spring", days(5, 15), "2");
        assertThat(note(desk.total("visits", day(5)))).isEqualTo("10 count");
        assertThat(note(desk.total("visits", days(1, 15)))).as("of the last five days only one campaign is known").isEqualTo("30 count [parts-differ]");
    }

    @Test
    void aCostPerVisitSaysSoToo() {
        daily("Spring", days(1, 10), "2");
        daily("Sale", days(5, 15), "3");
        facts.file("cost.csv", "web", "analytics").cut(Grain.TOTAL, days(1, 15), true).row("media_cost", days(1, 15), "106", "EUR");
        desk.formula("cost_per_visit", Unit.Kind.MONEY, "media_cost / visits");
        assertThat(note(desk.total("cost_per_visit", days(1, 15)))).isEqualTo("2 EUR [parts-differ]");
    }
}
