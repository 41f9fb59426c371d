package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;

class MailchimpCampaignsTest {
    private static final String HEADING = "Title,\"Send Date\",\"Send Weekday\",\"Total Recipients\",\"Successful Deliveries\",\"Times Forwarded\"";

    @Test
    void everyFigureOfACampaignStandsOnTheDayOfSending() throws Exception {
        assertThat(Reading.figures(read("campaigns-40.csv"), "Harbour")).containsExactlyInAnyOrder(
                "campaigns_sent 2025-03-01 1 count", "emails_sent 2025-03-01 1012 count", "emails_delivered 2025-03-01 1000 count",
                "soft_bounces 2025-03-01 8 count", "hard_bounces 2025-03-01 4 count", "bounces 2025-03-01 12 count",
                "unique_opens 2025-03-01 310 count", "total_opens 2025-03-01 512 count", "unique_clicks 2025-03-01 44 count",
                "total_clicks 2025-03-01 61 count", "unsubscribes 2025-03-01 3 count", "complaints 2025-03-01 1 count",
                "orders 2025-03-01 7 count", "gross_sales 2025-03-01 612.50 EUR", "net_revenue 2025-03-01 580.25 EUR",
                "email_revenue 2025-03-01 580.25 EUR", "email_cost 2025-03-01 14.90 EUR");
    }

    /** As a program for statistics saves it. */
    @Test
    void headingsMayBeJoinedByUnderscores() throws Exception {
        RecordingSink sink = Reading.of(new Mailchimp(), BytesInput.of("news.csv", HEADING.replace("\"", "").replace(' ', '_')
                + "\nSpring,2/24/17 11:29,Friday,131,129,0\n"), Reading.EUROS);

        assertThat(Reading.figures(sink, "Spring")).containsExactly("campaigns_sent 2017-02-24 1 count", "emails_sent 2017-02-24 131 count",
                "emails_delivered 2017-02-24 129 count");
    }

    @Test
    void theFileIsOneCompleteTableAndItsUniquesAreNotPeople() throws Exception {
        RecordingSink sink = read("campaigns-40.csv");

        assertThat(sink.cuts).containsExactly(
                new Cut(Set.of("campaign"), Grain.DAY, new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 9)), true, ""));
        assertThat(sink.flags).containsOnly(entry("unique_opens", Set.of("not-people")), entry("unique_clicks", Set.of("not-people")));
    }

    @Test
    void blanksAndNotAvailableAreUnknownAndNotZero() throws Exception {
        RecordingSink sink = read("campaigns-40.csv");

        assertThat(Reading.figures(sink, "Night market")).filteredOn(figure -> figure.matches("(orders|email_cost|email_revenue|complaints) .*"))
                .containsExactlyInAnyOrder("complaints 2025-03-08 0 count", "orders 2025-03-08 1 count", "email_revenue 2025-03-08 1018.00 EUR",
                        "email_cost 2025-03-08 2.50 EUR");
        assertThat(Reading.figures(sink, "Lost at sea")).contains("orders 2025-03-09 0 count", "email_revenue 2025-03-09 0 EUR");
    }

    @Test
    void twoCampaignsOfOneTitleOnOneDayAddUp() throws Exception {
        RecordingSink sink = read("campaigns-40.csv");
        Cut cut = sink.cuts.getFirst();

        assertThat(Reading.figures(sink, "Night market")).contains("emails_sent 2025-03-08 210 count", "emails_sent 2025-03-08 100 count");
        assertThat(sink.sum(cut, "campaigns_sent")).isEqualByComparingTo("4");
        assertThat(sink.sum(cut, "emails_sent")).isEqualByComparingTo("1442");
        assertThat(sink.sum(cut, "email_revenue")).isEqualByComparingTo("1598.25");
    }

    @Test
    void aCampaignWhoseMailsDoNotAddUpIsLoadedWithAWarning() throws Exception {
        assertThat(read("campaigns-40.csv").reports).filteredOn(issue -> issue.severity() == Severity.WARNING).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(6);
            assertThat(issue.what()).isEqualTo("The recipients of this campaign are not its deliveries and bounces together.");
            assertThat(issue.remedy()).isNotEmpty();
        });
    }

    @Test
    void rowsThatCannotBeReadAreRejectedAndTheRestIsNot() throws Exception {
        RecordingSink sink = read("campaigns-damaged.csv");

        assertThat(sink.stretches).containsExactly(new Stretch("header", 1, 1), new Stretch("rejected", 2, 2), new Stretch("rejected", 3, 3),
                new Stretch("rejected", 4, 4));
        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The cell under \"Send Date\" is not a date as this kind of file writes it.",
                "The row has only 7 cells, but the heading has 40.", "The cell under \"Total Recipients\" is not a whole number.");
    }

    @Test
    void whereACampaignIsRejectedTheOthersFiguresSaySo() throws Exception {
        String good = HEADING + ",\"Unique Opens\",\"Unique Clicks\"\nSpring,\"Apr 03, 2024 09:30 pm\",Wednesday,40,40,0,9,1\n";
        RecordingSink sink = read(BytesInput.of("campaigns.csv", good + "May,soon,Friday,40,40,0,9,1\n"));
        assertThat(sink.flags.get("emails_sent")).containsExactly("rejected-rows");
        assertThat(sink.flags.get("unique_opens")).containsExactly("not-people", "rejected-rows");

        RecordingSink whole = read(BytesInput.of("campaigns.csv", good));
        assertThat(whole.flags).doesNotContainKey("emails_sent");
    }

    @Test
    void theShorterListHasNoCostAndNobodyToldTheCurrency() throws Exception {
        RecordingSink sink = Reading.of(new Mailchimp(), "campaigns-26.csv", Settings.NONE);

        assertThat(Reading.figures(sink, "Spring")).contains("emails_sent 2024-04-03 40 count", "net_revenue 2024-04-03 0 XXX")
                .noneMatch(figure -> figure.startsWith("email_cost"));
    }

    @Test
    void knowsItsFilesByTheirHeadingsOnly() throws IOException {
        assertThat(recognise(Reading.file("campaigns-26.csv"))).isEqualTo(Recognition.certain("mailchimp-campaigns", ""));
        for (String other : List.of("Name,Email,Created at,Total\n", "Date,Sessions,Total users\n", "Title,Send Date\n",
                "Campaign Name,Subject,List,Send Time,Send Weekday,Total Recipients,Successful Deliveries\n")) {
            assertThat(recognise(BytesInput.of("other.csv", other)).certainty()).isEqualTo(Certainty.NO);
        }
    }

    @Test
    void aListWithoutCampaignsIsReadAndAnEmptyFileIsNot() throws Exception {
        assertThat(read(BytesInput.of("none.csv", HEADING + "\n")).stretches).containsExactly(new Stretch("header", 1, 1));
        assertThatThrownBy(() -> read(BytesInput.of("empty.csv", "\n"))).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> read(BytesInput.of("other.csv", "Title,Subject\n"))).isInstanceOf(ConnectorException.class).hasMessageContaining("none of the kinds");
    }

    private static Recognition recognise(BytesInput input) throws IOException {
        return new Mailchimp().recognise(input);
    }

    private static RecordingSink read(String fixture) throws IOException, ConnectorException {
        return read(Reading.file(fixture));
    }

    private static RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        return Reading.of(new Mailchimp(), input, Reading.EUROS);
    }
}
