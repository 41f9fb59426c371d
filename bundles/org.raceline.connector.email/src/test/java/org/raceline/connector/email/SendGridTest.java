package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class SendGridTest {

    @Test
    void aListWithoutItsHeadingOfNamesIsNotTakenForOneCampaign() {
        assertThatThrownBy(() -> Reading.of(new SendGrid(), Reading.edited("sendgrid.csv", "Campaign Name", "Campain Name"), Reading.EUROS))
                .isInstanceOf(ConnectorException.class);
    }

    @Test
    void figuresStandOnTheirDayAndNotOnTheDayOfSending() throws Exception {
        RecordingSink sink = Reading.of(new SendGrid(), "sendgrid.csv", Reading.EUROS);

        assertThat(Reading.figures(sink, "Advent")).contains("emails_sent 2025-11-28 500 count", "total_opens 2025-11-28 120 count",
                "emails_sent 2025-11-29 0 count", "total_opens 2025-11-29 33 count", "complaints 2025-11-29 0 count")
                .noneMatch(figure -> figure.startsWith("campaigns_sent"));
        assertThat(sink.reports).as("drops are neither delivered nor bounced").isEmpty();
    }

    @Test
    void anEmptyCellIsUnknownAndTold() throws Exception {
        RecordingSink sink = Reading.of(new SendGrid(), Reading.edited("sendgrid.csv", "2025-11-28,Advent,41,500,490,120", "2025-11-28,Advent,41,500,490,"), Reading.EUROS);

        assertThat(sink.rejects).isEmpty();
        assertThat(sink.reports).extracting(Issue::what).containsExactly("The column Opens is empty in 1 of 3 rows: its figures are unknown there, not 0.");
        assertThat(Reading.figures(sink, "Advent")).noneMatch(figure -> figure.startsWith("total_opens 2025-11-28"));
    }

    @Test
    void theExportOfOneCampaignDoesNotSayWhich() throws Exception {
        String one = "Date,Requests,Delivered,Total Opens,Unique Opens,Total Clicks,Unique Clicks,Bounces,Spam Reports,Unsubscribes\n"
                + "2025-11-28,500,490,120,101,14,12,6,1,2\n";
        RecordingSink sink = Reading.of(new SendGrid(), BytesInput.of("stats.csv", one), Reading.EUROS);

        assertThat(sink.cuts.getFirst().dimensions()).isEqualTo(Set.of());
        assertThat(Reading.figures(sink)).contains("total_opens 2025-11-28 120 count", "total_clicks 2025-11-28 14 count");
    }
}
