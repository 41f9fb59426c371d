package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.connector.email.CampaignJson.Place;

/** What the APIs of mail tools call things, as their documentation says. */
final class MailJson {
    private MailJson() {
    }

    /** Opens by Apple's and other proxies are left out where Mailchimp states the opens without them. */
    static List<Format> mailchimp() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "emails_sent"),
                Feed.of("hard_bounces", "bounces/hard_bounces"),
                Feed.of("soft_bounces", "bounces/soft_bounces"),
                Feed.of("unique_opens", "opens/proxy_excluded_unique_opens", "opens/unique_opens"),
                Feed.of("total_opens", "opens/proxy_excluded_opens", "opens/opens_total"),
                Feed.of("unique_clicks", "clicks/unique_subscriber_clicks"),
                Feed.of("total_clicks", "clicks/clicks_total"),
                Feed.of("unsubscribes", "unsubscribed"),
                Feed.of("complaints", "abuse_reports"),
                Feed.of("orders", "ecommerce/total_orders"));
        List<Feed> money = List.of(
                Feed.of("gross_sales", "ecommerce/total_spent"),
                Feed.of("net_revenue", "ecommerce/total_revenue"),
                Feed.of("email_revenue", "ecommerce/total_revenue"));
        CampaignLayout layout = new CampaignLayout("campaign_title", List.of("send_time"), counts, money, Map.of(), true);
        List<String> paths = List.of("campaign_title", "emails_sent", "abuse_reports", "send_time");
        String currency = "ecommerce/currency_code";
        return List.of(new CampaignJson("mailchimp-api-reports", new Place(List.of("reports"), true, "/total_items", currency), paths, layout, false),
                new CampaignJson("mailchimp-api-report", new Place(List.of(), false, "", currency), paths, layout, false));
    }

    /** {@code clickers} are all clicks, {@code uniqueClicks} the recipients who clicked. */
    static List<Format> brevo() {
        String stats = "statistics/globalStats/";
        List<Feed> counts = List.of(
                Feed.of("emails_sent", stats + "sent"),
                Feed.of("emails_delivered", stats + "delivered"),
                Feed.of("hard_bounces", stats + "hardBounces"),
                Feed.of("soft_bounces", stats + "softBounces"),
                Feed.of("unique_opens", stats + "uniqueViews"),
                Feed.of("total_opens", stats + "viewed"),
                Feed.of("unique_clicks", stats + "uniqueClicks"),
                Feed.of("total_clicks", stats + "clickers"),
                Feed.of("unsubscribes", stats + "unsubscriptions"),
                Feed.of("complaints", stats + "complaints"));
        CampaignLayout layout = new CampaignLayout("name", List.of("sentDate"), counts, List.of(), Map.of(), true);
        return listAndOne("brevo", new Place(List.of("campaigns"), true, "/count", ""), List.of(), List.of("id", "name", "subject", "type", "status"), layout, false);
    }

    /** Neither the day nor the name of the campaign is in the answer. */
    static List<Format> unisender() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "sent"),
                Feed.of("emails_delivered", "delivered"),
                Feed.of("unique_opens", "read_unique"),
                Feed.of("total_opens", "read_all"),
                Feed.of("unique_clicks", "clicked_unique"),
                Feed.of("total_clicks", "clicked_all"),
                Feed.of("unsubscribes", "unsubscribed"),
                Feed.of("complaints", "spam"));
        CampaignLayout layout = new CampaignLayout("", List.of(), counts, List.of(), Map.of(), true);
        List<String> paths = List.of("total", "sent", "delivered", "read_unique", "clicked_unique");
        return List.of(new CampaignJson("unisender-common-stats", new Place(List.of("result"), false, "", ""), paths, layout, true));
    }

    /** Views and clicks are all there were; listmonk does not count recipients. */
    static List<Format> listmonk() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "sent"),
                Feed.of("bounces", "bounces"),
                Feed.of("total_opens", "views"),
                Feed.of("total_clicks", "clicks"));
        CampaignLayout layout = new CampaignLayout("name", List.of("started_at"), counts, List.of(), Map.of(), true);
        return listAndOne("listmonk", new Place(List.of("data", "results"), true, "/data/total", ""), List.of("data"),
                List.of("views", "clicks", "to_send", "sent", "uuid"), layout, false);
    }

    /** An e-mail states from when it may be sent, if anything: where it does not, the day has to be told. */
    static List<Format> mautic() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "sentCount"),
                Feed.of("unique_opens", "readCount"));
        CampaignLayout layout = new CampaignLayout("name", List.of("publishUp"), counts, List.of(), Map.of(), true);
        return listAndOne("mautic", new Place(List.of("emails"), true, "/total", ""), List.of("email"),
                List.of("isPublished", "dateAdded", "subject", "fromAddress"), layout, true);
    }

    /** Counts are texts, and of recipients. A campaign has no name there. */
    static List<Format> constantContact() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "unique_counts/sends"),
                Feed.of("bounces", "unique_counts/bounces"),
                Feed.of("unique_opens", "unique_counts/opens"),
                Feed.of("unique_clicks", "unique_counts/clicks"),
                Feed.of("unsubscribes", "unique_counts/optouts"),
                Feed.of("complaints", "unique_counts/abuse"));
        CampaignLayout layout = new CampaignLayout("campaign_id", List.of("last_sent_date"), counts, List.of(), Map.of(), true);
        return List.of(new CampaignJson("constantcontact-summaries", new Place(List.of("bulk_email_campaign_summaries"), true, "", ""),
                List.of("campaign_id", "last_sent_date", "unique_counts"), layout, false));
    }

    private static List<Format> listAndOne(String tool, Place list, List<String> one, List<String> paths, CampaignLayout layout, boolean asksDay) {
        return List.of(new CampaignJson(tool + "-campaigns", list, paths, layout, asksDay),
                new CampaignJson(tool + "-campaign", new Place(one, false, "", ""), paths, layout, asksDay));
    }
}
