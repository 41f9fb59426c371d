package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class ListmonkMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new Listmonk();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("listmonk.json"), BytesInput.of("campaign.json", "{\"data\": " + first("listmonk.json") + "}\n"));
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "sent", "bounces", "bounces", "total_opens", "views", "total_clicks", "clicks"), Map.of(), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"data", "results"};
    }

    @Override
    String[] single() {
        return new String[] {"data"};
    }

    @Override
    String campaign() {
        return "name";
    }

    @Override
    String day() {
        return "started_at";
    }
}
