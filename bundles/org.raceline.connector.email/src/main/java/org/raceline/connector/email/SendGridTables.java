package org.raceline.connector.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SendGrid's export of figures by day, as its documentation describes it. The newer product writes {@code Total Opens}, the older {@code Opens}. */
final class SendGridTables {
    private static final List<String> SIGNATURE = List.of("Date", "Requests", "Delivered", "Unique Opens", "Unique Clicks", "Spam Reports");

    private SendGridTables() {
    }

    static Format byCampaign() {
        List<String> signature = new ArrayList<>(SIGNATURE);
        signature.add("Campaign Name");
        return new CampaignTable("sendgrid-campaigns", signature, layout("Campaign Name"), "", false);
    }

    /** Does not say which. */
    static Format ofOneCampaign() {
        return new CampaignTable("sendgrid-campaign", SIGNATURE, layout(""), "", false);
    }

    private static CampaignLayout layout(String campaign) {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "Requests"),
                Feed.of("emails_delivered", "Delivered"),
                Feed.of("bounces", "Bounces"),
                Feed.of("unique_opens", "Unique Opens"),
                Feed.of("total_opens", "Total Opens", "Opens"),
                Feed.of("unique_clicks", "Unique Clicks"),
                Feed.of("total_clicks", "Total Clicks", "Clicks"),
                Feed.of("unsubscribes", "Unsubscribes"),
                Feed.of("complaints", "Spam Reports"));
        return new CampaignLayout(campaign, List.of("Date"), counts, List.of(), Map.of(), false);
    }
}
