package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.BytesInput;

class UniSenderMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new UniSender();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("unisender.json"));
    }

    @Override
    protected Settings settings() {
        return Reading.on("2025-06-03");
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "sent", "emails_delivered", "delivered", "unique_opens", "read_unique",
                "total_opens", "read_all", "unique_clicks", "clicked_unique", "total_clicks", "clicked_all",
                "unsubscribes", "unsubscribed", "complaints", "spam"),
                Map.of(), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"result"};
    }

    @Override
    String campaign() {
        return "";
    }

    @Override
    String day() {
        return "";
    }
}
