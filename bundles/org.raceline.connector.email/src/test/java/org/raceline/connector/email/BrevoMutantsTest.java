package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class BrevoMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new Brevo();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("brevo.json"), BytesInput.of("campaign.json", first("brevo.json") + "\n"));
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "statistics/globalStats/sent", "emails_delivered", "statistics/globalStats/delivered",
                "hard_bounces", "statistics/globalStats/hardBounces", "soft_bounces", "statistics/globalStats/softBounces",
                "unique_opens", "statistics/globalStats/uniqueViews", "total_opens", "statistics/globalStats/viewed",
                "unique_clicks", "statistics/globalStats/uniqueClicks", "total_clicks", "statistics/globalStats/clickers",
                "unsubscribes", "statistics/globalStats/unsubscriptions", "complaints", "statistics/globalStats/complaints"), Map.of(), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"campaigns"};
    }

    @Override
    String[] single() {
        return new String[] {};
    }

    @Override
    String campaign() {
        return "name";
    }

    @Override
    String day() {
        return "sentDate";
    }
}
