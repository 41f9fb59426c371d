package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.model.Issue;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class MailJsonTest {

    @Test
    void mailchimpsOpensAreThoseWithoutProxiesWhereItTells() throws Exception {
        RecordingSink sink = read(new Mailchimp(), "mailchimp-reports.json");

        assertThat(Reading.figures(sink, "Harbour")).containsExactlyInAnyOrder("campaigns_sent 2025-03-01 1 count", "emails_sent 2025-03-01 1012 count",
                "hard_bounces 2025-03-01 4 count", "soft_bounces 2025-03-01 8 count", "bounces 2025-03-01 12 count", "emails_delivered 2025-03-01 1000 count",
                "unique_opens 2025-03-01 250 count", "total_opens 2025-03-01 400 count", "unique_clicks 2025-03-01 44 count", "total_clicks 2025-03-01 61 count",
                "unsubscribes 2025-03-01 3 count", "complaints 2025-03-01 1 count", "orders 2025-03-01 7 count", "gross_sales 2025-03-01 612.5 GBP",
                "net_revenue 2025-03-01 580.25 GBP", "email_revenue 2025-03-01 580.25 GBP");
        assertThat(Reading.figures(sink, "Night market")).contains("unique_opens 2025-03-08 80 count", "net_revenue 2025-03-08 0 EUR");
    }

    @Test
    void aPageOfALongerListIsNotEverything() throws Exception {
        RecordingSink sink = Reading.of(new Mailchimp(), Reading.edited("mailchimp-reports.json", "\"total_items\": 2", "\"total_items\": 31"), Reading.EUROS);

        assertThat(sink.records).isEqualTo(OptionalLong.of(31));
        assertThat(sink.cuts.getFirst().complete()).isFalse();
        assertThat(read(new Mailchimp(), "mailchimp-reports.json").cuts.getFirst().complete()).isTrue();
    }

    @Test
    void brevosCampaignsStandOnTheLocalDayOfSending() throws Exception {
        RecordingSink sink = read(new Brevo(), "brevo.json");

        assertThat(Reading.figures(sink, "Plums")).containsExactlyInAnyOrder("campaigns_sent 2025-09-01 1 count", "emails_sent 2025-09-01 1000 count",
                "emails_delivered 2025-09-01 990 count", "hard_bounces 2025-09-01 4 count", "soft_bounces 2025-09-01 6 count", "bounces 2025-09-01 10 count",
                "unique_opens 2025-09-01 300 count", "total_opens 2025-09-01 410 count", "unique_clicks 2025-09-01 30 count",
                "total_clicks 2025-09-01 36 count", "unsubscribes 2025-09-01 5 count", "complaints 2025-09-01 1 count");
        assertThat(Reading.figures(sink, "Quinces")).isEmpty();
        assertThat(sink.reports).extracting(Issue::what).containsExactly("One campaign was not sent yet and is left out.");
        assertThat(sink.rejects).isEmpty();
    }

    @Test
    void withoutStatisticsASentCampaignIsRejected() throws Exception {
        String bare = Reading.text("brevo.json").replaceAll("(\"sentDate\": \"2025-09-08.*)\"globalStats\": \\{[^}]*}", "$1\"globalStats\": {}");
        RecordingSink sink = Reading.of(new Brevo(), BytesInput.of("brevo.json", bare), Reading.EUROS);

        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The cell under \"statistics/globalStats/sent\" is empty, but the record needs it.");
        assertThat(sink.flags.get("emails_sent")).contains("rejected-rows");
    }

    @Test
    void unisenderSaysNeitherDayNorName() throws Exception {
        ConnectorException asked = catchThrowableOfType(ConnectorException.class, () -> read(new UniSender(), "unisender.json"));
        assertThat(asked.isNeedsInput()).isTrue();
        assertThat(asked.issue().remedy()).contains("--first-day");

        RecordingSink sink = Reading.of(new UniSender(), "unisender.json", Reading.on("2025-06-03"));
        assertThat(Reading.figures(sink)).contains("emails_sent 2025-06-03 81900 count", "emails_delivered 2025-06-03 81700 count",
                "unique_opens 2025-06-03 6800 count", "complaints 2025-06-03 80 count").noneMatch(figure -> figure.startsWith("bounces"));
        assertThat(sink.cuts.getFirst().dimensions()).isEqualTo(Set.of());
    }

    @Test
    void listmonkCountsOpensAndNotRecipients() throws Exception {
        RecordingSink sink = read(new Listmonk(), "listmonk.json");

        assertThat(Reading.figures(sink)).containsExactlyInAnyOrder("campaigns_sent 2025-12-02 1 count", "emails_sent 2025-12-02 400 count",
                "bounces 2025-12-02 3 count", "emails_delivered 2025-12-02 397 count", "total_opens 2025-12-02 150 count", "total_clicks 2025-12-02 21 count");
    }

    @Test
    void mauticsUndatedMailNeedsADay() throws Exception {
        assertThat(catchThrowableOfType(ConnectorException.class, () -> read(new Mautic(), "mautic.json")).isNeedsInput()).isTrue();

        assertThat(Reading.figures(Reading.of(new Mautic(), "mautic.json", Reading.on("2025-02-07")))).containsExactly("campaigns_sent 2025-01-10 1 count",
                "emails_sent 2025-01-10 120 count", "unique_opens 2025-01-10 41 count", "campaigns_sent 2025-02-07 1 count",
                "emails_sent 2025-02-07 118 count", "unique_opens 2025-02-07 30 count");
    }

    @Test
    void constantContactWritesCountsAsText() throws Exception {
        RecordingSink sink = read(new ConstantContact(), "constantcontact.json");

        assertThat(Reading.figures(sink, "43ee2c37-0000-4974-9560-000000000001")).contains("emails_sent 2025-04-25 3129 count", "bounces 2025-04-25 210 count",
                "emails_delivered 2025-04-25 2919 count", "unsubscribes 2025-04-25 3 count");
    }

    @Test
    void eachKnowsOnlyItsOwn() throws Exception {
        for (String file : new String[] {"mailchimp-reports.json", "brevo.json", "unisender.json", "listmonk.json", "mautic.json", "constantcontact.json"}) {
            int mine = 0;
            for (Connector connector : new Connector[] {new Mailchimp(), new Brevo(), new UniSender(), new Listmonk(), new Mautic(), new ConstantContact()}) {
                mine += connector.recognise(Reading.file(file)).certainty() == Certainty.CERTAIN ? 1 : 0;
            }
            assertThat(mine).as(file).isEqualTo(1);
        }
    }

    @Test
    void oneCampaignByItselfIsReadTheSameWay() throws Exception {
        String list = Reading.text("listmonk.json");
        String one = "{\"data\": " + list.substring(list.indexOf("  {\"id\": 1"), list.indexOf("},\n  {\"id\": 2") + 1).strip() + "}\n";
        RecordingSink sink = Reading.of(new Listmonk(), BytesInput.of("campaign.json", one), Reading.EUROS);

        assertThat(Reading.figures(sink, "Frost")).contains("emails_sent 2025-12-02 400 count");
        assertThat(sink.flags.get("emails_sent")).containsExactly("single-reports");
    }

    @Test
    void campaignsNoneOfWhichCanBeReadAreRejectedOneByOne() throws Exception {
        String undated = Reading.text("brevo.json").replaceAll("\"sentDate\": \"2025", "\"sentDate\": \"1012");
        RecordingSink sink = Reading.of(new Brevo(), BytesInput.of("brevo.json", undated), Reading.EUROS);

        assertThat(sink.observations).isEmpty();
        assertThat(sink.rejects).isNotEmpty();
    }

    private static RecordingSink read(Connector connector, String fixture) throws Exception {
        return Reading.of(connector, fixture, Reading.EUROS);
    }
}
