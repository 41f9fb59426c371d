package org.raceline.connector.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.raceline.core.model.Issue;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;

class MailerLiteTest {

    @Test
    void figuresUnderADamagedTitleAmongTheOthersAreNotLeftOutInSilence() throws Exception {
        RecordingSink sink = Reading.of(new MailerLite(), Reading.edited("mailerlite.csv", "\"Opened:\",\"1085 (26.66%)\"", "\"Opened\""), Reading.EUROS);

        assertThat(sink.observations).isEmpty();
        assertThat(sink.rejects).hasSize(1);
    }

    @Test
    void deliveriesAreWhatWasSentWithoutTheBounces() throws Exception {
        RecordingSink sink = Reading.of(new MailerLite(), "mailerlite.csv", Reading.EUROS);

        assertThat(Reading.figures(sink, "Orchard news, no. 9")).containsExactlyInAnyOrder("campaigns_sent 2024-09-28 1 count",
                "emails_sent 2024-09-28 4116 count", "emails_delivered 2024-09-28 4070 count", "hard_bounces 2024-09-28 5 count",
                "soft_bounces 2024-09-28 41 count", "bounces 2024-09-28 46 count", "unique_opens 2024-09-28 1085 count",
                "unique_clicks 2024-09-28 32 count", "unsubscribes 2024-09-28 47 count", "complaints 2024-09-28 0 count");
        assertThat(sink.observations).as("total opens and clicks are not stated, and a bounced mail is no bounced visit").hasSize(10);
    }

    @Test
    void sectionsThatAreNoFiguresOfTheCampaignAreLeftOut() throws Exception {
        assertThat(Reading.of(new MailerLite(), "mailerlite.csv", Reading.EUROS).stretches).containsExactly(new Stretch("header", 1, 1),
                new Stretch("record", 2, 15), new Stretch("skip: section that is not about the whole campaign", 16, 20),
                new Stretch("skip: section that is not about the whole campaign", 21, 25),
                new Stretch("skip: clicks by link", 26, 29));
    }

    @Test
    void withoutOneKindOfBounceTheDeliveriesAreUnknown() throws Exception {
        RecordingSink sink = Reading.of(new MailerLite(), Reading.edited("mailerlite.csv", "\"Soft bounce:\",\"41 (1%)\"\n", ""), Reading.EUROS);

        assertThat(Reading.figures(sink)).contains("hard_bounces 2024-09-28 5 count").noneMatch(figure -> figure.matches("(bounces|emails_delivered) .*"));
    }

    @Test
    void aLabelThatStandsTwiceIsNotGuessed() throws Exception {
        RecordingSink sink = Reading.of(new MailerLite(), Reading.edited("mailerlite.csv", "\"Clicked:\"", "Clicked,32,33\n\"Clicked:\""), Reading.EUROS);

        assertThat(sink.observations).isEmpty();
        assertThat(sink.rejects).extracting(Issue::line).containsExactly(2L);
    }
}
