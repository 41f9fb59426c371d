package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class MailchimpReportsMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("mailchimp-reports.json"));
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "emails_sent", "hard_bounces", "bounces/hard_bounces", "soft_bounces", "bounces/soft_bounces",
                "unique_opens", "opens/proxy_excluded_unique_opens|opens/unique_opens", "total_opens", "opens/proxy_excluded_opens|opens/opens_total",
                "unique_clicks", "clicks/unique_subscriber_clicks", "total_clicks", "clicks/clicks_total", "unsubscribes", "unsubscribed",
                "complaints", "abuse_reports", "orders", "ecommerce/total_orders"),
                Map.of("gross_sales", "ecommerce/total_spent", "net_revenue", "ecommerce/total_revenue", "email_revenue", "ecommerce/total_revenue"), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"reports"};
    }

    @Override
    String[] single() {
        return new String[] {};
    }

    @Override
    String campaign() {
        return "campaign_title";
    }

    @Override
    String day() {
        return "send_time";
    }

    @Override
    String currency() {
        return "ecommerce/currency_code";
    }
}
