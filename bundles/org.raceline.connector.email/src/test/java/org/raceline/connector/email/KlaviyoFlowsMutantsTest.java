package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;

class KlaviyoFlowsMutantsTest extends CampaignTableMutants {

    @Override
    protected Connector connector() {
        return new KlaviyoFlows();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("klaviyo-flows.csv"));
    }

    @Override
    SlowCampaign columns() {
        return new SlowCampaign(Map.of("emails_delivered", "Delivered", "unique_opens", "Unique Opens", "unique_clicks", "Unique Clicks", "orders", "Placed Order"),
                Map.of("gross_sales", "Revenue", "net_revenue", "Revenue", "email_revenue", "Revenue"), "emails_delivered", false);
    }

    @Override
    String campaign() {
        return "Flow Name";
    }

    @Override
    List<String> days() {
        return List.of("Day");
    }

    @Override
    String channel() {
        return "Flow Message Channel";
    }
}
