package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class MailchimpCampaignsMutantsTest extends CampaignTableMutants {

    @Override
    protected Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("campaigns-40.csv"));
    }

    @Override
    SlowCampaign columns() {
        return new SlowCampaign(Map.ofEntries(Map.entry("emails_sent", "Total Recipients"), Map.entry("emails_delivered", "Successful Deliveries"),
                Map.entry("soft_bounces", "Soft Bounces"), Map.entry("hard_bounces", "Hard Bounces"), Map.entry("bounces", "Total Bounces"),
                Map.entry("unique_opens", "Unique Opens"), Map.entry("total_opens", "Total Opens"), Map.entry("unique_clicks", "Unique Clicks"),
                Map.entry("total_clicks", "Total Clicks"), Map.entry("unsubscribes", "Unsubscribes"), Map.entry("complaints", "Abuse Complaints"),
                Map.entry("orders", "Total Orders")),
                Map.of("gross_sales", "Total Gross Sales", "net_revenue", "Total Revenue", "email_revenue", "Total Revenue", "email_cost", "Campaign Cost"),
                "emails_sent", true);
    }

    @Override
    String campaign() {
        return "Title";
    }

    @Override
    List<String> days() {
        return List.of("Send Date");
    }
}
