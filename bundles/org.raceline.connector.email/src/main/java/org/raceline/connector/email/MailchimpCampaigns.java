package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Mailchimp's tables and reports of campaigns. */
final class MailchimpCampaigns {
    private MailchimpCampaigns() {
    }

    /** The list of all campaigns. A file may have fewer columns: 26 and 40 are known. */
    static Format list() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "Total Recipients"),
                Feed.of("emails_delivered", "Successful Deliveries"),
                Feed.of("soft_bounces", "Soft Bounces"),
                Feed.of("hard_bounces", "Hard Bounces"),
                Feed.of("bounces", "Total Bounces"),
                Feed.of("unique_opens", "Unique Opens"),
                Feed.of("total_opens", "Total Opens"),
                Feed.of("unique_clicks", "Unique Clicks"),
                Feed.of("total_clicks", "Total Clicks"),
                Feed.of("unsubscribes", "Unsubscribes"),
                Feed.of("complaints", "Abuse Complaints"),
                Feed.of("orders", "Total Orders"));
        // The revenue is stated twice: as what the shop may know better, and as what the mail tool attributes to itself.
        List<Feed> money = List.of(
                Feed.of("gross_sales", "Total Gross Sales"),
                Feed.of("net_revenue", "Total Revenue"),
                Feed.of("email_revenue", "Total Revenue"),
                Feed.of("email_cost", "Campaign Cost"));
        CampaignLayout layout = new CampaignLayout("Title", List.of("Send Date"), counts, money, Map.of(), true);
        List<String> signature = List.of("Title", "Send Date", "Send Weekday", "Total Recipients", "Successful Deliveries", "Times Forwarded");
        return new CampaignTable("mailchimp-campaigns", signature, layout, "", true);
    }

    /** The index of an archive: when which subject was sent, and no figure. */
    static Format archive() {
        CampaignLayout layout = new CampaignLayout("", List.of("date_sent"), List.of(), List.of(), Map.of(), true);
        return new CampaignTable("mailchimp-archive", List.of("date_sent", "subject", "filename"), layout, "", false);
    }

    /** One campaign. */
    static Format report() {
        return new CampaignReport("mailchimp-report", "Email Campaign Report", reportLayout(), Pattern.compile("Overall Stats"), false,
                Pattern.compile("Clicks by URL"));
    }

    /** One campaign that was sent in several versions, each to a part of the recipients. */
    static Format abReport() {
        return new CampaignReport("mailchimp-ab-report", "Campaign Report", reportLayout(), Pattern.compile("Combination \\d{1,3} Stats"), true,
                Pattern.compile("Combination \\d{1,3} Clicks by URL"));
    }

    private static CampaignLayout reportLayout() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "Total Recipients"),
                Feed.of("emails_delivered", "Successful Deliveries"),
                Feed.of("bounces", "Bounces"),
                Feed.of("unique_opens", "Recipients Who Opened"),
                Feed.of("total_opens", "Total Opens"),
                Feed.of("unique_clicks", "Recipients Who Clicked"),
                Feed.of("total_clicks", "Total Clicks"),
                Feed.of("unsubscribes", "Total Unsubs"),
                Feed.of("complaints", "Total Abuse Complaints"));
        List<Feed> money = List.of(
                Feed.of("gross_sales", "Total Sales"),
                Feed.of("net_revenue", "Total Sales"),
                Feed.of("email_revenue", "Total Sales"));
        return new CampaignLayout("Title", List.of("Delivery Date/Time"), counts, money,
                Map.of("net_revenue", "refunds-not-stated"), true);
    }
}
