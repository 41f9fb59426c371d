package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The classic MailerLite report of one campaign, which is named by its subject. Deliveries are not stated: they are what was sent
 * without the bounces. The links are not read: they are mere addresses, the unsubscribe link among them, so their clicks together
 * are not the clicks of the campaign.
 */
final class MailerLiteReport {
    private MailerLiteReport() {
    }

    static Format classic() {
        List<Feed> counts = List.of(
                Feed.of("emails_sent", "Total emails sent"),
                Feed.of("unique_opens", "Opened"),
                Feed.of("unique_clicks", "Clicked"),
                Feed.of("unsubscribes", "Unsubscribed"),
                Feed.of("complaints", "Spam complaints"),
                Feed.of("hard_bounces", "Hard bounce"),
                Feed.of("soft_bounces", "Soft bounce"));
        CampaignLayout layout = new CampaignLayout("Subject", List.of("Sent"), counts,
                List.of(), Map.of(), true);
        return new CampaignReport("mailerlite-classic-report", "Campaign report", layout, Pattern.compile("Campaign results|Bad statistics"), false,
                Pattern.compile("Links activity"));
    }
}
