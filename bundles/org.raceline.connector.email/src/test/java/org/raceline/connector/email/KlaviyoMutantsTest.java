package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class KlaviyoMutantsTest extends CampaignTableMutants {

    @Override
    protected Connector connector() {
        return new Klaviyo();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("klaviyo-campaigns.csv"), Reading.file("klaviyo-campaigns.tsv"));
    }

    @Override
    SlowCampaign columns() {
        return new SlowCampaign(Map.of("emails_sent", "Total Recipients", "emails_delivered", "Successful Deliveries", "bounces", "Bounces",
                "unique_opens", "Unique Opens", "total_opens", "Total Opens", "unique_clicks", "Unique Clicks", "total_clicks", "Total Clicks",
                "unsubscribes", "Unsubscribes", "complaints", "Spam Complaints", "orders", "Unique Placed Order"),
                Map.of("gross_sales", "Revenue", "net_revenue", "Revenue", "email_revenue", "Revenue"), "emails_sent", true);
    }

    @Override
    String campaign() {
        return "Campaign Name";
    }

    @Override
    List<String> days() {
        return List.of("Send Time", "Send Date");
    }

    @Override
    String channel() {
        return "Campaign Channel";
    }
}
