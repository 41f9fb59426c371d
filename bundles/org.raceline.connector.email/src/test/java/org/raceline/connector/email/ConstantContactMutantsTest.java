package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class ConstantContactMutantsTest extends CampaignJsonMutants {

    @Override
    protected Connector connector() {
        return new ConstantContact();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("constantcontact.json"));
    }

    @Override
    SlowCampaign members() {
        return new SlowCampaign(Map.of("emails_sent", "unique_counts/sends", "bounces", "unique_counts/bounces", "unique_opens", "unique_counts/opens",
                "unique_clicks", "unique_counts/clicks", "unsubscribes", "unique_counts/optouts", "complaints", "unique_counts/abuse"), Map.of(), "emails_sent", true);
    }

    @Override
    String[] place() {
        return new String[] {"bulk_email_campaign_summaries"};
    }

    @Override
    String campaign() {
        return "campaign_id";
    }

    @Override
    String day() {
        return "last_sent_date";
    }
}
