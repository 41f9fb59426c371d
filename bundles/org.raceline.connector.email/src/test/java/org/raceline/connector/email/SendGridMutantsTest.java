package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.SlowTable;

/** By campaign, and of one campaign that the file does not name. */
class SendGridMutantsTest extends CampaignTableMutants {

    @Override
    protected Connector connector() {
        return new SendGrid();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("sendgrid.csv"), BytesInput.of("one.csv", """
                Date,Requests,Delivered,Total Opens,Unique Opens,Total Clicks,Unique Clicks,Bounces,Spam Reports,Unsubscribes
                2025-11-28,"1,500","1,490",120,101,14,12,6,1,2
                2025-11-29,0,0,33,30,2,2,0,0,1
                """));
    }

    @Override
    SlowCampaign columns() {
        return new SlowCampaign(Map.of("emails_sent", "Requests", "emails_delivered", "Delivered", "bounces", "Bounces", "unique_opens", "Unique Opens",
                "total_opens", "Total Opens|Opens", "unique_clicks", "Unique Clicks", "total_clicks", "Total Clicks|Clicks",
                "unsubscribes", "Unsubscribes", "complaints", "Spam Reports"), Map.of(), "emails_sent", false);
    }

    @Override
    String campaign() {
        return "Campaign Name";
    }

    @Override
    boolean isByCampaign(SlowTable table) {
        return table.has(campaign());
    }

    @Override
    List<String> days() {
        return List.of("Date");
    }
}
