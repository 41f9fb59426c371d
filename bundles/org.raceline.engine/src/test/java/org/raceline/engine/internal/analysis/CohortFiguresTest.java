package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.DAY;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;
import static org.raceline.engine.internal.analysis.Desk.notes;
import static org.raceline.engine.internal.analysis.Desk.slices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** What an analyst sees of leads and what became of them. */
class CohortFiguresTest {
    private static final Period BOTH = days(1, 59);

    private final Desk desk = new Desk();
    private final MemoryStore facts = desk.facts;

    private static LocalDate on(int day) {
        return DAY.plusDays(day - 1L);
    }

    /** Four leads in January and one in February; two of the four are won, ten and forty days later. */
    private void leadsAndWins(Period won) {
        facts.file("leads.csv", "crm", "crm").vouch("lead", BOTH, Set.of(), false, Set.of("channel")).lead("lead", on(1), "a", "channel=Email").lead("lead", on(2), "b", "channel=Email")
                .lead("lead", on(3), "c", "channel=Direct").lead("lead", on(31), "d").lead("lead", on(40), "e", "channel=Email");
        facts.file("won.csv", "crm", "crm").vouch("won_lead", won, Set.of(), false, Set.of()).lead("won_lead", on(11), "a").lead("won_lead", on(43), "c").lead("won_lead", on(50), "stranger");
    }

    @Test
    void leadsAreWonInTheCohortOfTheirFirstContact() {
        leadsAndWins(days(1, 400));
        assertThat(note(desk.total("leads", JANUARY))).isEqualTo("4 count");
        assertThat(note(desk.total("closed_leads", JANUARY))).isEqualTo("2 count");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("0.5 ratio");
        assertThat(note(desk.total("days_to_close_median", JANUARY))).isEqualTo("25 days");
        assertThat(note(desk.total("days_to_close_mean", JANUARY))).isEqualTo("25 days");
        assertThat(notes(desk.ask("closed_leads", BOTH, Grain.MONTH, List.of()))).containsExactly("2 count", "0 count");
        assertThat(notes(desk.ask("days_to_close_median", BOTH, Grain.MONTH, List.of()))).containsExactly("25 days", "undefined");
        assertThat(desk.total("lead_to_sale_rate", JANUARY).sources()).contains("leads.csv");
    }

    @Test
    void channelsAreThoseOfTheLead() {
        leadsAndWins(days(1, 400));
        assertThat(slices(desk.ask("lead_to_sale_rate", JANUARY, Grain.TOTAL, List.of("channel")))).containsExactly("Direct: 1 ratio", "Email: 0.5 ratio", ": 0 ratio");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY, "channel="))).isEqualTo("0 ratio");
        assertThat(note(desk.total("days_to_close_mean", JANUARY, "channel=Direct"))).isEqualTo("40 days");
        assertThat(note(desk.total("days_to_close_mean", JANUARY, "channel="))).isEqualTo("undefined");
    }

    @Test
    void withoutAListOfWinsTheRateIsUnknownNotZero() {
        facts.file("leads.csv", "crm", "crm").vouch("lead", BOTH, Set.of(), false, Set.of()).lead("lead", on(1), "a");
        Reading rate = desk.total("lead_to_sale_rate", JANUARY);
        assertThat(note(rate)).isEqualTo("no-data");
        assertThat(rate.explanation()).contains("closed_leads").contains("import that list");
        assertThat(note(desk.total("days_to_close_median", JANUARY))).isEqualTo("no-data");

        facts.file("won.csv", "another crm", "crm").vouch("won_lead", BOTH, Set.of(), false, Set.of()).lead("won_lead", on(5), "a");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).as("the number of another source's lead").isEqualTo("no-data");
    }

    @Test
    void winsWithoutALeadListHaveNoRate() {
        facts.file("won.csv", "crm", "crm").vouch("won_lead", BOTH, Set.of(), false, Set.of()).lead("won_lead", on(5), "a");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("no-data");
        assertThat(note(desk.total("closed_leads", JANUARY))).isEqualTo("no-data");
    }

    @Test
    void leadsOfASourceWithoutWinsAreNotTakenForLost() {
        leadsAndWins(days(1, 400));
        facts.file("form.csv", "web form", "crm").vouch("lead", days(1, 31), Set.of(), false, Set.of()).lead("lead", on(4), "x");
        assertThat(note(desk.total("leads", JANUARY))).isEqualTo("5 count");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("no-data");
        assertThat(note(desk.total("lead_to_sale_rate", days(32, 59)))).isEqualTo("0 ratio");
    }

    @Test
    void aCohortOfWhichLessThanHalfAYearIsKnownIsImmature() {
        leadsAndWins(days(1, 31 + Reading.MATURE_AFTER_DAYS));
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("0.5 ratio");
        assertThat(notes(desk.ask("lead_to_sale_rate", BOTH, Grain.MONTH, List.of()))).containsExactly("0.5 ratio", "0 ratio [immature]");
        assertThat(note(desk.total("days_to_close_median", BOTH))).isEqualTo("25 days [immature]");
        assertThat(note(desk.total("leads", BOTH))).isEqualTo("5 count");
    }

    @Test
    void daysMissingFromTheListsOfWinsAreTold() {
        facts.file("leads.csv", "crm", "crm").vouch("lead", JANUARY, Set.of(), false, Set.of()).lead("lead", on(3), "a");
        facts.file("won.csv", "crm", "crm").vouch("won_lead", days(5, 60), Set.of(), false, Set.of()).lead("won_lead", on(5), "a");
        facts.file("later.csv", "crm", "crm").vouch("won_lead", days(90, 300), Set.of(), false, Set.of());
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("1 ratio [gaps-after]");
    }

    @Test
    void winsDatedBeforeTheirLeadAreWinsWithoutASpan() {
        leadsAndWins(days(1, 400));
        facts.lead("won_lead", on(20), "d");
        assertThat(note(desk.total("closed_leads", JANUARY))).isEqualTo("3 count");
        assertThat(note(desk.total("days_to_close_mean", JANUARY))).isEqualTo("25 days [dated-after]");
        assertThat(note(desk.total("days_to_close_median", JANUARY))).isEqualTo("25 days [dated-after]");
        assertThat(note(desk.total("lead_to_sale_rate", JANUARY))).isEqualTo("0.75 ratio");
    }

    @Test
    void excludedLeadsAndExcludedWinsCountWhereAskedFor() {
        leadsAndWins(days(1, 400));
        facts.touched.add(new MemoryStore.Touched("crm", "lead", on(6), 90, "", Slice.ALL, Map.of(), "", true, "test"));
        facts.touched.add(new MemoryStore.Touched("crm", "won_lead", on(7), 91, "", Slice.ALL, Map.of(), "", false, "test"));
        facts.touched.add(new MemoryStore.Touched("crm", "won_lead", on(8), 92, "", Slice.ALL, Map.of(), "", true, "b"));
        assertThat(note(desk.total("closed_leads", JANUARY))).isEqualTo("2 count");
        assertThat(notes(desk.analysis.metric(new MetricQuery(List.of("leads", "closed_leads"), JANUARY, Grain.TOTAL, List.of(), Slice.ALL, true))))
                .containsExactly("5 count", "4 count");
    }

    @Test
    void resultsAreAddedWithinAnIndicatorOnly() {
        facts.file("ads.csv", "meta", "analytics").cut(Grain.TOTAL, JANUARY, true, "ad", "indicator").row("results", JANUARY, "10", "", "ad=1", "indicator=clicks")
                .row("results", JANUARY, "30", "", "ad=2", "indicator=clicks").row("results", JANUARY, "3", "", "ad=3", "indicator=sales")
                .row("media_cost", JANUARY, "20", "EUR", "ad=1", "indicator=clicks").row("media_cost", JANUARY, "60", "EUR", "ad=2", "indicator=clicks")
                .row("media_cost", JANUARY, "90", "EUR", "ad=3", "indicator=sales");
        assertThat(slices(desk.ask("results", JANUARY, Grain.TOTAL, List.of("indicator")))).containsExactly("clicks: 40 count", "sales: 3 count");
        assertThat(note(desk.total("results", JANUARY, "indicator=clicks"))).isEqualTo("40 count");
        assertThat(note(desk.total("cost_per_result", JANUARY, "indicator=clicks"))).isEqualTo("2 EUR");
        Reading all = desk.total("results", JANUARY);
        assertThat(note(all)).isEqualTo("not-additive");
        assertThat(all.explanation()).contains("--by indicator");
        assertThat(note(desk.total("cost_per_result", JANUARY))).isEqualTo("not-additive");
        assertThat(notes(desk.ask("results", JANUARY, Grain.TOTAL, List.of("ad")))).as("an ad has one indicator, and no table says so").containsExactly("not-additive");
        assertThat(note(desk.total("results", days(40, 50)))).isEqualTo("no-data");
    }
}
