package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.testkit.BytesInput;

/** Whole files with the quirks of real downloads. */
class Ga4FilesTest {

    @Test
    void ofThreeTablesWithTheSameDataTheWidestIsLoadedOnce() throws Exception {
        Imports pages = Imports.file("pages.csv", Imports.settings("GBP", null, Map.of()));

        assertThat(pages.sum("page_views", "page", "hostname")).contains(new BigDecimal("2E+2"));
        assertThat(pages.sum("page_views", "page")).isEmpty();
        assertThat(pages.lines("skip: repeats another table")).isEqualTo(7);
        assertThat(pages.figures("page_views", "page", "hostname"))
                .contains("2024-04-01..2024-04-07 {hostname=shop.example.com, page=/gifts/for \"her\", her mother} 10");
        assertThat(pages.sum("conversions", "page", "hostname")).contains(new BigDecimal("3"));
        assertThat(pages.sink().observations).filteredOn(o -> o.observation().metric().equals("net_revenue"))
                .allSatisfy(o -> assertThat(o.observation().quantity().unit().currency()).isEqualTo("GBP")).hasSize(5);
        assertThat(pages.reports()).anyMatch(text -> text.contains("Views per user") && text.contains("Unique user scrolls") && !text.contains("Average engagement time"));
    }

    @Test
    void totalEngagementTimeIsRecoveredFromExactAverages() throws Exception {
        assertThat(Imports.file("pages.csv").sum("engagement_time", "page", "hostname")).contains(new BigDecimal("2431"));
    }

    @Test
    void viewsAndLeadsComeFromEventsByName() throws Exception {
        Imports events = Imports.file("events.csv", Imports.settings("XXX", null, Map.of("leadEvents", " generate_lead, sign_up ")));

        assertThat(events.sum("events", "event")).contains(new BigDecimal("2013"));
        assertThat(events.sum("page_views", "event")).contains(new BigDecimal("1.3E+3"));
        assertThat(events.sum("leads", "event")).contains(new BigDecimal("7"));
        assertThat(events.figures("events", "event")).contains(
                "2023-01-01..2023-12-31 {event=<img decoding=\"async\" src=\"https://tea.e} 1", "2023-01-01..2023-12-31 {event=#offer} 1");
        assertThat(events.metrics()).doesNotContain("visits", "new_visitors");
    }

    @Test
    void withoutASettingNoEventIsALead() throws Exception {
        assertThat(Imports.file("events.csv").metrics()).doesNotContain("leads");
    }

    @Test
    void checkoutsPurchasesAndFormsComeFromEventsByName() throws Exception {
        Imports events = Imports.file("events.csv");

        assertThat(events.sum("checkouts", "event")).contains(new BigDecimal("9"));
        assertThat(events.sum("purchases", "event")).contains(new BigDecimal("6"));
        assertThat(events.sum("form_submissions", "event")).contains(new BigDecimal("3"));
    }

    @Test
    void tablesWithoutDatesTakeThoseOfTheFileAndDaysCrossTheYear() throws Exception {
        Imports snapshot = Imports.file("snapshot.csv");

        assertThat(snapshot.figures("page_views")).containsExactly("2023-12-30..2023-12-30 {} 40", "2023-12-31..2023-12-31 {} 0",
                "2024-01-01..2024-01-01 {} 25", "2024-01-02..2024-01-02 {} 35");
        assertThat(snapshot.lines("skip")).isEqualTo(8);
        assertThat(snapshot.metrics()).containsExactlyInAnyOrder("page_views", "events");
    }

    @Test
    void aTableThatFallsShortIsIncompleteAndBothFiguresAreTold() throws Exception {
        Imports snapshot = Imports.file("snapshot.csv");

        assertThat(snapshot.isComplete("page_title")).isFalse();
        assertThat(snapshot.isComplete("event")).isTrue();
        assertThat(snapshot.isComplete()).isTrue();
        assertThat(snapshot.sink().reports).anySatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.what()).contains("Views", "83", "100");
            assertThat(issue.remedy()).isNotBlank();
        });
        assertThat(snapshot.figures("page_views", "page_title")).contains("2023-12-30..2024-01-02 {page_title=(not set)} 3");
        assertThat(snapshot.sink().cuts).anyMatch(cut -> cut.label().equals("Which pages get the most views?"));
    }

    @Test
    void moreThanADayOfEngagementADayIsDoubted() throws Exception {
        assertThat(Imports.file("snapshot.csv").reports()).anyMatch(text -> text.contains("2 of 4 days") && text.contains("24 hours"));
    }

    @Test
    void emptyTablesAndCohortsAreNoData() throws Exception {
        Imports dashboard = Imports.file("dashboard-empty.csv");

        assertThat(dashboard.sink().observations).isEmpty();
        assertThat(dashboard.lines("skip: retention")).isEqualTo(3);
        assertThat(dashboard.lines("rejected")).isZero();
        assertThat(dashboard.reports()).isEmpty();
    }

    @Test
    void anExplorationsTotalIsACutOfItsOwnAndPeopleAreNoDimension() throws Exception {
        Imports exploration = Imports.file("exploration.csv");

        assertThat(exploration.figures("visitors")).containsExactly("2024-05-06..2024-05-12 {} 3");
        assertThat(exploration.figures("visits")).containsExactly("2024-05-06..2024-05-12 {} 6");
        assertThat(exploration.sum("visits", "stream")).contains(new BigDecimal("6"));
        assertThat(exploration.sum("visitors", "stream")).as("people of one stream are not what one person's row says").isEmpty();
        assertThat(exploration.sink().observations.toString()).doesNotContain("111.222");
        assertThat(exploration.sink().flags.get("net_revenue")).containsExactly("purchase-revenue");
        assertThat(exploration.totals()).containsExactlyInAnyOrder("TOTAL visits 6", "TOTAL events 58", "TOTAL net_revenue 24.5", "TOTAL orders 1", "TOTAL conversions 0");
    }

    @Test
    void weeksFromAnUnstatedStartNeedTheFirstDay() throws Exception {
        Imports weeks = Imports.file("weeks.csv", Imports.settings("EUR", LocalDate.of(2024, 1, 7), Map.of()));

        assertThat(weeks.figures("net_revenue")).containsExactly("2024-01-14..2024-01-20 {} 81.7", "2024-01-21..2024-01-27 {} 76.97",
                "2024-02-04..2024-02-10 {} 218.25");
        assertThat(weeks.sink().cuts.getFirst().grain()).isEqualTo(Grain.WEEK);
        assertThat(weeks.sink().cuts.getFirst().period()).isEqualTo(Period.parse("2024-01-14..2024-02-10", LocalDate.EPOCH).orElseThrow());
    }

    @Test
    void spanishHeadingsWithNoBreakSpacesAreKnown() throws Exception {
        Imports spanish = Imports.file("channels-es.csv");

        assertThat(spanish.figures("visitors")).containsExactly("2024-01-01..2024-01-01 {} 12", "2024-01-02..2024-01-02 {} 9", "2024-01-03..2024-01-03 {} 11");
        assertThat(spanish.figures("engaged_visits", "channel")).containsExactly("2024-01-01..2024-01-03 {channel=Organic Search} 18",
                "2024-01-01..2024-01-03 {channel=Direct} 3");
        assertThat(spanish.sum("bounced_visits", "channel")).contains(new BigDecimal("21"));
        assertThat(spanish.isComplete("channel")).isTrue();
        assertThat(spanish.reports()).noneMatch(text -> text.contains("not loaded"));
    }

    @Test
    void datesNeedNotBeSorted() throws Exception {
        Imports sessions = Imports.file("sessions.csv", Imports.settings("USD", null, Map.of()));

        assertThat(sessions.figures("visits", "channel")).containsExactly("2024-02-03..2024-02-03 {channel=Organic Search} 40",
                "2024-02-01..2024-02-01 {channel=Direct} 10", "2024-02-01..2024-02-01 {channel=Organic Search} 31", "2024-02-02..2024-02-02 {channel=Paid Search} 12");
        assertThat(sessions.sum("bounced_visits", "channel")).contains(new BigDecimal("29"));
        assertThat(sessions.sum("media_cost", "channel")).contains(new BigDecimal("23.25"));
        assertThat(sessions.sum("goal_value", "channel")).contains(new BigDecimal("128"));
        assertThat(sessions.sink().cuts).singleElement().satisfies(cut -> assertThat(cut.grain()).isEqualTo(Grain.DAY));
    }

    @Test
    void aHeadingAloneIsAFileWithoutFacts() throws Exception {
        Imports empty = Imports.read(new Ga4Connector(), BytesInput.of("report.csv",
                "Session source,Session medium,Sessions,Engaged sessions,Total users,Event count,Key events,Total revenue\n"), Settings.NONE);
        assertThat(empty.sink().observations).isEmpty();
        assertThat(empty.lines("header")).isEqualTo(1);
    }
}
