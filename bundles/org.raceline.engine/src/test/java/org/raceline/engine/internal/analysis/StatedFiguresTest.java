package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.notes;
import static org.raceline.engine.internal.analysis.Desk.slices;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** What an analyst sees of figures that sources state themselves. */
class StatedFiguresTest {
    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private void web(String file) {
        facts.file(file, "web", "analytics");
    }

    @Test
    void daysAddUpToTheMonth() {
        web("jan.csv");
        facts.cut(Grain.DAY, days(1, 3), true);
        desk.visits(1, "10", "20", "30");
        assertThat(note(desk.total("visits", days(1, 3)))).isEqualTo("60 count");
        assertThat(desk.total("visits", days(1, 3)).sources()).containsExactly("jan.csv");
    }

    @Test
    void anOverlappingExportReplacesTheDaysItRepeats() {
        web("first.csv");
        facts.cut(Grain.DAY, days(1, 3), true);
        desk.visits(1, "10", "20", "30");
        web("second.csv");
        facts.cut(Grain.DAY, days(3, 5), true);
        desk.visits(3, "31", "40", "50");
        Reading reading = desk.total("visits", days(1, 5));
        assertThat(note(reading)).isEqualTo("151 count");
        assertThat(reading.sources()).containsExactly("first.csv", "second.csv");
        assertThat(desk.total("visits", days(4, 5)).sources()).containsExactly("second.csv");
    }

    @Test
    void aStockThatTwoTablesStateIsTheSameWhateverElseIsAskedFor() {
        web("all.csv");
        facts.cut(Grain.DAY, days(1, 2), true).row("followers", day(1), "5", "").row("followers", day(2), "6", "");
        facts.file("network.csv", "social", "analytics");
        facts.cut(Grain.DAY, days(1, 2), true, "channel").row("followers", day(2), "3", "", "channel=Direct").row("visits", day(2), "70", "", "channel=Direct");
        assertThat(note(desk.total("followers", days(1, 2)))).isEqualTo("9 count");
        assertThat(notes(desk.analysis.metric(new MetricQuery(List.of("followers", "visits"), days(1, 2), Grain.TOTAL, List.of(), Slice.ALL, false)))).containsExactly("9 count", "70 count");
    }

    @Test
    void exportsOfWholeStretchesThatOverlapAreNeverAdded() {
        web("first.csv");
        facts.cut(Grain.TOTAL, days(1, 10), true).row("visits", days(1, 10), "100", "");
        web("second.csv");
        facts.cut(Grain.TOTAL, days(6, 15), true).row("visits", days(6, 15), "120", "");
        assertThat(note(desk.total("visits", days(1, 15)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", days(1, 10)))).isEqualTo("100 count");
        assertThat(note(desk.total("visits", days(6, 15)))).isEqualTo("120 count");
    }

    @Test
    void theTotalsRowAndTheRowsBelowItAreNotAdded() {
        web("exploration.csv");
        facts.cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "50", "").row("visitors", JANUARY, "30", "");
        facts.cut(Grain.TOTAL, JANUARY, true, "channel").row("visits", JANUARY, "20", "", "channel=Direct").row("visits", JANUARY, "30", "", "channel=Email")
                .row("visitors", JANUARY, "18", "", "channel=Direct").row("visitors", JANUARY, "15", "", "channel=Email");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("50 count");
        assertThat(note(desk.total("visitors", JANUARY))).isEqualTo("30 count");
        assertThat(note(desk.total("visitors", JANUARY, "channel=Email"))).isEqualTo("15 count");
        assertThat(slices(desk.ask("visits", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Email: 30 count", "Direct: 20 count");
    }

    @Test
    void tablesOfOneFileAreNeverAddedToEachOther() {
        web("snapshot.csv");
        facts.cut(Grain.TOTAL, JANUARY, true, "page").row("visits", JANUARY, "40", "", "page=/a").row("visits", JANUARY, "8", "", "page=/b");
        facts.cut(Grain.TOTAL, JANUARY, true, "channel", "device").row("visits", JANUARY, "48", "", "channel=Direct", "device=mobile");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("48 count");
    }

    @Test
    void aTableThatIsSplitFurtherDoesNotSpeakForOneThatIsNot() {
        web("snapshot.csv");
        facts.cut(Grain.DAY, days(1, 3), true);
        desk.visits(1, "10", "20", "30");
        facts.cut(Grain.TOTAL, days(1, 3), true, "page").row("visits", days(1, 3), "55", "", "page=/a");
        assertThat(note(desk.total("visits", days(1, 3)))).isEqualTo("60 count");
    }

    @Test
    void aStatedMonthBeatsItsDaysAndDaysOfPeopleAreNotAdded() {
        web("people.csv");
        facts.cut(Grain.DAY, JANUARY, true);
        for (int d = 1; d <= 31; d++) {
            facts.row("visitors", day(d), d == 7 ? "9" : "5", "");
        }
        Reading reading = desk.total("visitors", JANUARY);
        assertThat(note(reading)).isEqualTo("not-additive");
        assertThat(reading.bounds()).hasValueSatisfying(b -> {
            assertThat(b.min().value()).isEqualByComparingTo("9");
            assertThat(b.max().value()).isEqualByComparingTo("159");
        });
        assertThat(reading.explanation()).contains("visitors").endsWith(".");
        facts.cut(Grain.MONTH, JANUARY, true).row("visitors", JANUARY, "77", "");
        assertThat(note(desk.total("visitors", JANUARY))).isEqualTo("77 count");
        assertThat(note(desk.total("visitors", day(7)))).isEqualTo("9 count");
        assertThat(note(desk.total("visitors", days(1, 30)))).isEqualTo("not-additive");
    }

    @Test
    void peopleOfSlicesAreNotAddedAndNoLimitIsGuessedFromHalfTheDays() {
        web("channels.csv");
        facts.cut(Grain.TOTAL, days(1, 10), true, "channel").row("visitors", days(1, 10), "18", "", "channel=Direct").row("visitors", days(1, 10), "15", "", "channel=Email");
        assertThat(desk.total("visitors", days(1, 10)).bounds()).hasValueSatisfying(b -> assertThat(b.max().value()).isEqualByComparingTo("33"));
        Reading wider = desk.total("visitors", days(1, 20));
        assertThat(note(wider)).startsWith("not-additive");
        assertThat(wider.bounds()).isEmpty();
    }

    @Test
    void aMonthCannotBeCutIntoDays() {
        web("month.csv");
        facts.cut(Grain.TOTAL, JANUARY, true).row("visits", JANUARY, "310", "").row("visitors", JANUARY, "100", "");
        assertThat(note(desk.total("visits", day(4)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", days(1, 20)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visitors", day(4)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", Period.parse("2025-03", Desk.DAY).orElseThrow()))).isEqualTo("no-data");
    }

    @Test
    void aWeekThatReachesOverTheMonthIsNotCountedIntoIt() {
        web("weeks.csv");
        facts.cut(Grain.WEEK, days(1, 21), true).row("visits", days(1, 7), "7", "").row("visits", days(8, 14), "70", "").row("visits", days(15, 21), "700", "");
        assertThat(note(desk.total("visits", days(1, 14)))).isEqualTo("77 count");
        assertThat(note(desk.total("visits", days(1, 17)))).isEqualTo("not-divisible");
    }

    @Test
    void daysBeforeTheFirstExportMakeTheMonthPartial() {
        web("late.csv");
        facts.cut(Grain.DAY, days(20, 31), true);
        desk.visits(20, "5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5", "5");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("60 count [partial]");
        assertThat(note(desk.total("visits", days(1, 19)))).isEqualTo("no-data");
    }

    @Test
    void aDayThatTheTableLeavesOutIsAGapNotAZero() {
        web("gap.csv");
        facts.cut(Grain.DAY, days(1, 3), true);
        desk.visits(1, "10", "", "30");
        assertThat(note(desk.total("visits", days(1, 3)))).isEqualTo("40 count");
        assertThat(notes(desk.ask("visits", days(1, 3), Grain.DAY, List.of()))).containsExactly("10 count", "no-data", "30 count");
    }

    @Test
    void anIncompleteTableAnswersForItsRowsOnly() {
        web("top.csv");
        facts.cut(Grain.TOTAL, JANUARY, false, "page").row("visits", JANUARY, "40", "", "page=/a").row("visits", JANUARY, "8", "", "page=/b");
        assertThat(note(desk.total("visits", JANUARY))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", JANUARY, "page=/b"))).isEqualTo("8 count");
        assertThat(slices(desk.ask("visits", JANUARY, Grain.TOTAL, List.of("page")))).containsExactly("/a: 40 count", "/b: 8 count");
    }

    @Test
    void aRowThatAnIncompleteTableMayHaveCutOffIsNotTakenForZero() {
        web("top.csv");
        facts.cut(Grain.DAY, days(1, 2), false, "page").row("visits", day(1), "40", "", "page=/a").row("visits", day(2), "41", "", "page=/a")
                .row("visits", day(1), "9", "", "page=/b");
        assertThat(note(desk.total("visits", days(1, 2), "page=/a"))).isEqualTo("81 count");
        assertThat(note(desk.total("visits", days(1, 2), "page=/b"))).isEqualTo("not-divisible");
    }

    @Test
    void aTableOfASegmentIsNeverTheWhole() {
        web("segment.csv");
        facts.cut(Grain.DAY, days(1, 2), false);
        desk.visits(1, "4", "5");
        assertThat(note(desk.total("visits", days(1, 2)))).isEqualTo("not-divisible");
        assertThat(note(desk.total("visits", day(1)))).isEqualTo("not-divisible");
    }

    @Test
    void anIncompleteExportDoesNotReplaceACompleteOne() {
        web("full.csv");
        facts.cut(Grain.DAY, days(1, 3), true);
        desk.visits(1, "10", "20", "30");
        web("cut.csv");
        facts.cut(Grain.DAY, days(3, 4), false);
        desk.visits(3, "7", "8");
        assertThat(note(desk.total("visits", days(1, 3)))).isEqualTo("60 count");
    }

    @Test
    void aSplitThatNoTableHasIsNotDivisible() {
        web("days.csv");
        facts.cut(Grain.DAY, days(1, 2), true);
        desk.visits(1, "4", "5");
        List<Reading> readings = desk.ask("visits", days(1, 2), Grain.DAY, List.of("channel"));
        assertThat(notes(readings)).containsExactly("not-divisible", "not-divisible");
        assertThat(readings.getFirst().sources()).containsExactly("days.csv");
        assertThat(note(desk.total("visits", days(1, 2), "channel=Direct"))).isEqualTo("not-divisible");
    }

    @Test
    void aFilterNarrowsAndIsToldWithTheReading() {
        web("both.csv");
        facts.cut(Grain.DAY, days(1, 2), true, "channel", "device")
                .row("visits", day(1), "1", "", "channel=Direct", "device=mobile").row("visits", day(2), "2", "", "channel=Direct", "device=desktop")
                .row("visits", day(2), "4", "", "channel=Email", "device=desktop");
        Reading direct = desk.total("visits", days(1, 2), "channel=Direct");
        assertThat(note(direct)).isEqualTo("3 count");
        assertThat(direct.slice().values()).containsEntry("channel", "Direct");
        assertThat(slices(desk.ask("visits", days(1, 2), Grain.DAY, List.of("device"), "channel=Direct")))
                .containsExactly("Direct,mobile: 1 count", "Direct,desktop: 2 count");
        assertThat(note(desk.total("visits", days(1, 2), "channel=Radio"))).isEqualTo("no-data");
    }

    @Test
    void followersAreThoseOfTheLastDayOverAllNetworks() {
        web("social.csv");
        facts.cut(Grain.DAY, days(1, 3), true, "network").row("followers", day(1), "100", "", "network=fb").row("followers", day(1), "50", "", "network=ig")
                .row("followers", day(3), "110", "", "network=fb").row("followers", day(3), "60", "", "network=ig");
        assertThat(note(desk.total("followers", days(1, 3)))).isEqualTo("170 count");
        assertThat(note(desk.total("followers", days(1, 2)))).isEqualTo("150 count [partial]");
        assertThat(note(desk.total("followers", day(2)))).isEqualTo("no-data");
        assertThat(note(desk.total("followers", days(1, 3), "network=ig"))).isEqualTo("60 count");
    }

    @Test
    void followersOfNetworksThatEndOnDifferentDaysAreNotAdded() {
        web("social.csv");
        facts.cut(Grain.DAY, days(1, 2), true, "network").row("followers", day(1), "100", "", "network=fb").row("followers", day(1), "50", "", "network=ig")
                .row("followers", day(2), "110", "", "network=fb");
        assertThat(note(desk.total("followers", days(1, 2)))).isEqualTo("not-divisible");
        assertThat(slices(desk.ask("followers", days(1, 2), Grain.TOTAL, List.of("network")))).containsExactly("fb: 110 count [partial]", "ig: 50 count [partial]");
    }

    @Test
    void moneyOfTwoCurrenciesIsNotAdded() {
        web("ads.csv");
        facts.cut(Grain.DAY, days(1, 2), true).row("media_cost", day(1), "10.50", "EUR").row("media_cost", day(2), "3", "USD");
        assertThat(note(desk.total("media_cost", days(1, 2)))).isEqualTo("mixed-currency");
        assertThat(note(desk.total("media_cost", day(1)))).isEqualTo("10.5 EUR");
    }

    @Test
    void remarksOnATableTravelWithItsFiguresOnly() {
        web("sampled.csv");
        facts.cut(Grain.DAY, day(1), true, Set.of("sampled"));
        desk.visits(1, "10");
        web("fine.csv");
        facts.cut(Grain.DAY, day(2), true);
        desk.visits(2, "20");
        assertThat(notes(desk.ask("visits", days(1, 2), Grain.DAY, List.of()))).containsExactly("10 count [sampled]", "20 count");
        assertThat(note(desk.total("visits", days(1, 2)))).isEqualTo("30 count [sampled]");
    }

    @Test
    void weeksBeginOnTheWorkspacesDay() {
        web("days.csv");
        facts.cut(Grain.DAY, JANUARY, true);
        for (int d = 1; d <= 31; d++) {
            facts.row("visits", day(d), "1", "");
        }
        assertThat(notes(desk.ask("visits", JANUARY, Grain.WEEK, List.of()))).containsExactly("5 count", "7 count", "7 count", "7 count", "5 count");
    }

    @Test
    void anUnknownMetricIsOneReadingThatSaysSo() {
        List<Reading> readings = desk.ask("nonsense", JANUARY, Grain.DAY, List.of());
        assertThat(notes(readings)).containsExactly("unknown-metric");
        assertThat(readings.getFirst().explanation()).contains("nonsense");
    }
}
