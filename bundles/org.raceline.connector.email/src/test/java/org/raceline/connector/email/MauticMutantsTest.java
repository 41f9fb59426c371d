package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.BytesInput;

class MauticMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new Mautic();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("mautic.json"));
    }

    @Override
    protected Settings settings() {
        return Reading.on("2025-02-07");
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "sentCount", "unique_opens", "readCount"), Map.of(), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"emails"};
    }

    @Override
    String[] single() {
        return new String[] {"email"};
    }

    @Override
    String campaign() {
        return "name";
    }

    @Override
    String day() {
        return "publishUp";
    }
}
