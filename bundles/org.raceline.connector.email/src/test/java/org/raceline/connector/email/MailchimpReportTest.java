package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Slice;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;

class MailchimpReportTest {

    @Test
    void aReportSaysWhatTheListWouldButForTheKindsOfBounces() throws Exception {
        RecordingSink sink = read("report.csv");

        assertThat(Reading.figures(sink, "Autumn, \"late\" harvest")).containsExactlyInAnyOrder("campaigns_sent 2025-10-02 1 count",
                "emails_sent 2025-10-02 2480 count", "emails_delivered 2025-10-02 2461 count", "bounces 2025-10-02 19 count",
                "unique_opens 2025-10-02 1007 count", "total_opens 2025-10-02 1530 count", "unique_clicks 2025-10-02 88 count",
                "total_clicks 2025-10-02 131 count", "unsubscribes 2025-10-02 4 count", "complaints 2025-10-02 1 count");
        assertThat(sink.observations).hasSize(10);
    }

    @Test
    void theLinksAreLeftOutWithAReasonAndEveryLineIsAccountedFor() throws Exception {
        assertThat(read("report.csv").stretches).containsExactly(new Stretch("header", 1, 1), new Stretch("record", 2, 21),
                new Stretch("skip: clicks by link", 22, 25));
    }

    @Test
    void aReportIsATableBesideTheListSoThatItNeverTakesTheListsPlace() throws Exception {
        RecordingSink report = read("report.csv");
        RecordingSink list = read("campaigns-40.csv");

        assertThat(report.cuts).containsExactly(
                new Cut(Set.of("campaign", "channel"), Grain.DAY, Period.day(LocalDate.of(2025, 10, 2)), true, "", Slice.of("campaign", "Autumn, \"late\" harvest")));
        assertThat(report.cuts.getFirst().dimensions()).isNotEqualTo(list.cuts.getFirst().dimensions());
        assertThat(report.flags.get("emails_sent")).containsExactly("single-reports");
        assertThat(report.flags.get("unique_opens")).containsExactlyInAnyOrder("not-people", "single-reports");
        assertThat(report.reports).singleElement().satisfies(issue -> assertThat(issue.severity()).isEqualTo(Severity.INFO));
    }

    @Test
    void theCombinationsOfATestAreOneCampaignAndAddUp() throws Exception {
        RecordingSink sink = read("ab-report.csv");
        Cut cut = sink.cuts.getFirst();

        assertThat(sink.sum(cut, "campaigns_sent")).isEqualByComparingTo("1");
        assertThat(sink.sum(cut, "emails_sent")).isEqualByComparingTo("2501");
        assertThat(sink.sum(cut, "unique_opens")).isEqualByComparingTo("266");
        assertThat(sink.sum(cut, "total_clicks")).isEqualByComparingTo("119");
        assertThat(Reading.figures(sink, "Seed catalogue")).contains("email_revenue 2026-02-01 112.50 EUR", "gross_sales 2026-02-01 112.50 EUR",
                "net_revenue 2026-02-01 0.00 EUR");
        assertThat(sink.flags.get("net_revenue")).contains("refunds-not-stated");
        assertThat(sink.stretches).extracting(Stretch::fate).containsExactly("header", "header", "record", "record",
                "skip: clicks by link", "skip: clicks by link");
    }

    @Test
    void rowsThatASpreadsheetFilledUpAreTheSame() throws Exception {
        String padded = Reading.text("report.csv").replaceAll("(?m)^(\"[^\"]*:\",.*)$", "$1,").replace("\"Overall Stats\"", "Overall Stats,,")
                .replace("Email Campaign Report\n", "Email Campaign Report,,\n");

        assertThat(read(BytesInput.of("report.csv", padded)).observations).isEqualTo(read("report.csv").observations);
    }

    @Test
    void oneBadCombinationIsRejectedAndTheOtherSaysSo() throws Exception {
        RecordingSink sink = read(Reading.edited("ab-report.csv", "\"1,251\"", "\"many\""));

        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The cell under \"Total Recipients\" is not a number as this kind of file writes it.");
        assertThat(Reading.figures(sink)).contains("campaigns_sent 2026-02-01 1 count", "emails_sent 2026-02-01 1250 count")
                .doesNotContain("emails_sent 2026-02-01 1251 count");
        assertThat(sink.flags.get("emails_sent")).contains("rejected-rows");
    }

    @Test
    void aReportThatCannotBeReadIsOneBadRecord() throws Exception {
        RecordingSink badDay = read(Reading.edited("report.csv", "Thu, Oct 2, 2025", "Thu, Oct 32, 2025"));
        assertThat(badDay.observations).isEmpty();
        assertThat(badDay.rejects).extracting(Issue::what).containsExactly("The cell under \"Delivery Date/Time\" is not a date as this kind of file writes it.");

        RecordingSink threeCells = read(Reading.edited("report.csv", "\"2,480\"", "2,480"));
        assertThat(threeCells.observations).isEmpty();
        assertThat(threeCells.stretches).contains(new Stretch("rejected", 2, 21));
    }

    @Test
    void aReportThatIsCutSaysSoAndWhatItDoesNotSayIsUnknown() throws Exception {
        String whole = Reading.text("report.csv");
        RecordingSink cut = read(BytesInput.of("report.csv", whole.substring(0, whole.indexOf("\"Total Clicks:\""))));

        assertThat(Reading.figures(cut)).contains("unique_clicks 2025-10-02 88 count").noneMatch(figure -> figure.startsWith("total_clicks"));
        assertThat(cut.reports).extracting(Issue::what)
                .contains("The report ends before its list of links, so it may be cut off; figures that are not in it are unknown.");
        assertThatThrownBy(() -> read(BytesInput.of("report.csv", whole.substring(0, whole.indexOf("\"Overall Stats\"")))))
                .isInstanceOf(ConnectorException.class).hasMessage("The report holds no figures.");
        assertThatThrownBy(() -> read(Reading.edited("report.csv", "\"Total Recipients:\",\"2,480\"\n", ""))).isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Total Recipients");
    }

    @Test
    void aFileWithEndlesslyManySectionsIsNoReport() {
        String sections = "Email Campaign Report\n\"Title:\",\"A\"\n" + "\"Overall Stats\"\n\"Bounces:\",\"1\"\n".repeat(300);
        assertThatThrownBy(() -> read(BytesInput.of("report.csv", sections))).isInstanceOf(ConnectorException.class).hasMessageContaining("more lines or sections");
    }

    @Test
    void anArchivesIndexGivesCampaignsByDayAndNothingElse() throws Exception {
        RecordingSink sink = read("archive.csv");

        assertThat(sink.cuts).containsExactly(
                new Cut(Set.of(), Grain.DAY, new Period(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 1, 5)), true, ""));
        assertThat(Reading.figures(sink)).containsExactly("campaigns_sent 2024-12-24 1 count", "campaigns_sent 2024-12-24 1 count",
                "campaigns_sent 2025-01-05 1 count");
    }

    @Test
    void knowsItsReportsFromThoseOfOthers() throws Exception {
        assertThat(new Mailchimp().recognise(Reading.file("report.csv"))).isEqualTo(Recognition.certain("mailchimp-report", ""));
        assertThat(new Mailchimp().recognise(Reading.file("ab-report.csv"))).isEqualTo(Recognition.certain("mailchimp-ab-report", ""));
        assertThat(new Mailchimp().recognise(Reading.file("mailerlite.csv")).certainty()).isEqualTo(Certainty.NO);
        assertThat(new MailerLite().recognise(Reading.file("ab-report.csv")).certainty()).isEqualTo(Certainty.NO);
    }

    private static RecordingSink read(String fixture) throws Exception {
        return read(Reading.file(fixture));
    }

    private static RecordingSink read(BytesInput input) throws Exception {
        return Reading.of(new Mailchimp(), input, Reading.EUROS);
    }
}
