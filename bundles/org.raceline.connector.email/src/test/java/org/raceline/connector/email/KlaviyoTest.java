package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;

class KlaviyoTest {

    @Test
    void countsAreWholeThoughTheyAreWrittenAsFractions() throws Exception {
        assertThat(Reading.figures(campaigns("klaviyo-campaigns.csv"), "Quince week / offer's end")).containsExactlyInAnyOrder(
                "campaigns_sent 2025-09-09 1 count", "emails_sent 2025-09-09 4517.0 count", "emails_delivered 2025-09-09 4501.0 count",
                "bounces 2025-09-09 16.0 count", "unique_opens 2025-09-09 3187.0 count", "total_opens 2025-09-09 4284.0 count",
                "unique_clicks 2025-09-09 64.0 count", "total_clicks 2025-09-09 81.0 count", "unsubscribes 2025-09-09 17.0 count",
                "complaints 2025-09-09 4.0 count", "orders 2025-09-09 8.0 count", "gross_sales 2025-09-09 280.27 EUR",
                "net_revenue 2025-09-09 280.27 EUR", "email_revenue 2025-09-09 280.27 EUR");
        assertThat(campaigns(Reading.edited("klaviyo-campaigns.csv", "4517.0", "4517.5")).rejects).extracting(Issue::what)
                .containsExactly("The cell under \"Total Recipients\" is not a whole number.");
    }

    @Test
    void whatIsNotQuiteWhatItSeemsSaysSo() throws Exception {
        RecordingSink sink = campaigns("klaviyo-campaigns.csv");

        assertThat(sink.flags).isEqualTo(Map.of("orders", Set.of("recipients-who-ordered"), "net_revenue", Set.of("refunds-not-stated"), "unique_opens",
                Set.of("not-people"), "unique_clicks", Set.of("not-people")));
    }

    @Test
    void messagesThatAreNoMailAreLeftOut() throws Exception {
        RecordingSink sink = campaigns("klaviyo-campaigns.csv");

        assertThat(sink.stretches).endsWith(new Stretch("skip: message that is no e-mail", 4, 4));
        assertThat(sink.sum(sink.cuts.getFirst(), "campaigns_sent")).isEqualByComparingTo("2");
        assertThat(sink.cuts).containsExactly(
                new Cut(Set.of("campaign"), Grain.DAY, new Period(LocalDate.of(2025, 9, 9), LocalDate.of(2025, 9, 11)), true, ""));
    }

    @Test
    void aRowWithMovedCellsIsRejectedAndNotTakenForATextMessage() throws Exception {
        RecordingSink sink = campaigns(Reading.edited("klaviyo-campaigns.csv", "\"2025, mail\"", "2025, mail"));

        assertThat(sink.rejects).singleElement().satisfies(issue -> assertThat(issue.line()).isEqualTo(3));
    }

    @Test
    void theOneWithTabsHasTheSameColumnsByOtherNames() throws Exception {
        RecordingSink sink = campaigns("klaviyo-campaigns.tsv");

        assertThat(sink.rejects).isEmpty();
        assertThat(Reading.figures(sink, "Medlar")).contains("emails_sent 2024-07-11 2675.0 count", "net_revenue 2024-07-11 1966.85 EUR");
    }

    @Test
    void whatASpreadsheetMadeOfItIsReadAsItsColumnsShow() throws Exception {
        String german = "Campaign Name;Send Time;Send Weekday;Total Recipients;Unique Placed Order;Revenue;Successful Deliveries;Unique Opens;Spam Complaints\n"
                + "Quince week;13.09.2025 09:38;Saturday;4.517;8;1.280,27;4.500;1.300;2\nMedlar;02.10.2025 07:00;Thursday;900;1;1.234;899;200;0\n";
        assertThat(Reading.figures(campaigns(BytesInput.of("campaigns.csv", german)))).contains("emails_sent 2025-09-13 4517 count",
                "email_revenue 2025-09-13 1280.27 EUR", "email_revenue 2025-10-02 1234 EUR");
    }

    @Test
    void flowsAreFiguresByDayAndAddOverTheirMessages() throws Exception {
        RecordingSink sink = flows(Reading.file("klaviyo-flows.csv"), Settings.NONE);

        assertThat(Reading.figures(sink, "Welcome")).contains("emails_delivered 2025-09-14 60.0 count", "emails_delivered 2025-09-14 40.0 count",
                "orders 2025-09-14 2.0 count", "email_revenue 2025-09-14 84.5 XXX").noneMatch(figure -> figure.matches("(campaigns_sent|emails_sent|unsubscribes|bounces) .*"));
        assertThat(Reading.figures(sink, "Basket")).contains("emails_delivered 2025-10-02 9.0 count").noneMatch(figure -> figure.contains("2025-09-15"));
    }

    @Test
    void theDaysOfFlowsAreReadAsAWholeElseAskedFor() throws Exception {
        String dayFirst = Reading.text("klaviyo-flows.csv").replaceAll("(?m)^(\\d\\d)/(\\d\\d)/", "$2/$1/");
        assertThat(Reading.figures(flows(BytesInput.of("flows.csv", dayFirst), Settings.NONE))).contains("emails_delivered 2025-10-02 9.0 count");

        BytesInput open = BytesInput.of("flows.csv", Reading.text("klaviyo-flows.csv").replaceAll("(?m)^\\d\\d/1\\d/", "09/04/"));
        ConnectorException asked = catchThrowableOfType(ConnectorException.class, () -> flows(open, Settings.NONE));
        assertThat(asked.isNeedsInput()).isTrue();
        Settings british = new Settings(Optional.empty(), Optional.of(Locale.UK), "GBP", Optional.empty(), Map.of());
        assertThat(Reading.figures(flows(open, british))).contains("emails_delivered 2025-04-09 60.0 count");
    }

    @Test
    void campaignsAndFlowsAreSourcesOfTheirOwn() throws Exception {
        assertThat(new Klaviyo().recognise(Reading.file("klaviyo-flows.csv")).certainty()).isEqualTo(Certainty.NO);
        assertThat(new KlaviyoFlows().recognise(Reading.file("klaviyo-campaigns.csv")).certainty()).isEqualTo(Certainty.NO);
    }

    private static RecordingSink campaigns(String fixture) throws Exception {
        return campaigns(Reading.file(fixture));
    }

    private static RecordingSink campaigns(BytesInput input) throws Exception {
        return Reading.of(new Klaviyo(), input, Reading.EUROS);
    }

    private static RecordingSink flows(BytesInput input, Settings settings) throws Exception {
        return Reading.of(new KlaviyoFlows(), input, settings);
    }
}
