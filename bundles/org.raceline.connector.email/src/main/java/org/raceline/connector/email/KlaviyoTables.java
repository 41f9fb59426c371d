package org.raceline.connector.email;

import java.util.List;
import java.util.Map;

/**
 * Klaviyo's tables. Counts are written like {@code 64517.0}. {@code Revenue} is the value of the orders placed, so before refunds;
 * it is stated as what the shop may know better, and as what the mail tool attributes to itself.
 */
final class KlaviyoTables {
    private static final List<Feed> REVENUE = List.of(
            Feed.of("gross_sales", "Revenue"),
            Feed.of("net_revenue", "Revenue"),
            Feed.of("email_revenue", "Revenue"));

    private KlaviyoTables() {
    }

    static Format campaigns() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "Total Recipients"),
                Feed.of("emails_delivered", "Successful Deliveries"),
                Feed.of("bounces", "Bounces"),
                Feed.of("unique_opens", "Unique Opens"),
                Feed.of("total_opens", "Total Opens"),
                Feed.of("unique_clicks", "Unique Clicks"),
                Feed.of("total_clicks", "Total Clicks"),
                Feed.of("unsubscribes", "Unsubscribes"),
                Feed.of("complaints", "Spam Complaints"),
                Feed.of("orders", "Unique Placed Order"));
        Map<String, String> remarks = Map.of("orders", "recipients-who-ordered", "net_revenue", "refunds-not-stated");
        CampaignLayout layout = new CampaignLayout("Campaign Name", List.of("Send Time", "Send Date"), counts, REVENUE, remarks, true);
        List<String> signature = List.of("Campaign Name", "Send Weekday", "Total Recipients", "Successful Deliveries", "Unique Opens", "Spam Complaints");
        return new CampaignTable("klaviyo-campaigns", signature, layout, "Campaign Channel", true);
    }

    /** A row for each message of a flow and day. Unsubscribes, complaints and bounces are stated as rates only and cannot be known. */
    static Format flows() {
        List<Feed> counts = List.of(
                Feed.of("emails_delivered", "Delivered"),
                Feed.of("unique_opens", "Unique Opens"),
                Feed.of("unique_clicks", "Unique Clicks"),
                Feed.of("orders", "Placed Order"));
        CampaignLayout layout = new CampaignLayout("Flow Name", List.of("Day"), counts, REVENUE, Map.of("net_revenue", "refunds-not-stated"), false);
        return new CampaignTable("klaviyo-flows", List.of("Day", "Flow ID", "Flow Name", "Flow Message ID", "Delivered"), layout, "Flow Message Channel", false);
    }
}
