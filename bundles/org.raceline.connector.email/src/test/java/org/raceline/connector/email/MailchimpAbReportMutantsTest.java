package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;

class MailchimpAbReportMutantsTest extends MutantsContract {
    private static final SlowReport REPORT = new SlowReport("Title", "Delivery Date/Time", "Combination \\d{1,3} Stats", true, new SlowCampaign(
            Map.of("emails_sent", "Total Recipients", "emails_delivered", "Successful Deliveries", "bounces", "Bounces",
            "unique_opens", "Recipients Who Opened", "total_opens", "Total Opens", "unique_clicks", "Recipients Who Clicked", "total_clicks", "Total Clicks",
            "unsubscribes", "Total Unsubs", "complaints", "Total Abuse Complaints"),
            Map.of("gross_sales", "Total Sales", "net_revenue", "Total Sales", "email_revenue", "Total Sales"), "emails_sent", true));

    @Override
    protected Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("ab-report.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        REPORT.read(file, choices, facts);
    }
}
