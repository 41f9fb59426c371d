package org.raceline.connector.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Vouched;

/** What the note attributes of Shopify's orders say of the links that led to them. */
class ShopifyLinkTagsTest {

    @Test
    void theLinesOfALinkTellChannelAndCampaignAndNothingElseDoes() throws Exception {
        RecordingSink sink = read(BytesInput.resource(getClass(), "orders-tagged.csv"));

        Map<String, Map<String, String>> told = sink.touchpoints.stream().collect(Collectors.toMap(Touchpoint::key, order -> order.slice().values()));
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of(
                "#2009", Map.of(),
                "#2008", Map.of("channel", "Email"),
                "#2007", Map.of("channel", "Paid Other"),
                "#2006", Map.of("channel", "Paid Search"),
                "#2005", Map.of("campaign", "Autumn: opener"),
                "#2004", Map.of(),
                "#2003", Map.of("channel", "Paid Social", "campaign", "Frühling"),
                "#2002", Map.of("channel", "Organic Social"),
                "#2001", Map.of()));
        assertThat(sink.vouches).extracting(Vouched::dimensions).containsExactly(Set.of("channel", "campaign"));
        assertThat(sink.rejects).isEmpty();
    }

    @Test
    void aFileWhoseAttributesSayNothingOfLinksTellsNoChannel() throws Exception {
        RecordingSink sink = read(BytesInput.of("orders.csv", """
                Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Note Attributes
                #1,paid,EUR,10.00,2026-03-01 10:00:00 +0100,1,gift: yes
                #2,paid,EUR,10.00,2026-03-01 10:00:00 +0100,1,utm_term: rope
                """));

        assertThat(sink.touchpoints).hasSize(2).allSatisfy(order -> assertThat(order.slice().values()).isEmpty());
        assertThat(sink.vouches).extracting(Vouched::dimensions).containsExactly(Set.of());
    }

    @ParameterizedTest
    @CsvSource({"(direct),(none),,Direct", "(direct),,,Direct", "(direct),cpc,,Paid Other", "google,cpc,2026 cross-network,Cross-network",
        "google,cpc,Autumn,Paid Search", "google,cpc,summer shop,Paid Shopping", "google,cpc,workshop,Paid Search", "Bing,PPC,,Paid Search", "google,organic,,Organic Search", "google,,,Organic Search",
        "www.google.co.uk,referral,,Organic Search", "mail.google.com,referral,,Referral", "ask.example.com,referral,,Referral", "partner,organic,,Organic Search",
        "m.facebook.com,referral,,Organic Social", "facebook,cpm,,Paid Social", "l.instagram.com,paid_social,,Paid Social", "blog,social,,Organic Social", "t.co,,,Organic Social",
        "youtube.com,referral,,Organic Video", "youtube,cpv,,Paid Video", "partner,video,,Organic Video", "partner,banner,,Display", "partner,cpm,,Display", "partner,retargeting,,Paid Other",
        "amazon,cpc,,Paid Shopping", "ebay.de,referral,,Organic Shopping", "mailchimp,E-Mail,,Email", "email,,,Email", "partner,affiliate,,Affiliates", "podcast,audio,,Audio",
        "sms,,,SMS", "twilio,SMS,,SMS", "app,push,,Mobile Push Notifications", "newsletter,,,Unassigned", "partner,leaflet,,Unassigned"})
    void theChannelFollowsTheDefaultChannelGroup(String source, String medium, String campaign, String channel) {
        assertThat(ChannelGroup.of(orEmpty(source), orEmpty(medium), orEmpty(campaign))).isEqualTo(channel);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static RecordingSink read(BytesInput input) throws Exception {
        RecordingSink sink = new RecordingSink();
        new ShopifyOrders().read(List.of(input), Settings.NONE, sink);
        return sink;
    }
}
