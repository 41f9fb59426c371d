package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;

/** Reports of one campaign, as a slow reader takes them. */
abstract class MailchimpReportMutants extends MutantsContract {
    private static final SlowCampaign CAMPAIGN = new SlowCampaign(
            Map.of("emails_sent", "Total Recipients", "emails_delivered", "Successful Deliveries", "bounces", "Bounces",
            "unique_opens", "Recipients Who Opened", "total_opens", "Total Opens", "unique_clicks", "Recipients Who Clicked", "total_clicks", "Total Clicks",
            "unsubscribes", "Total Unsubs", "complaints", "Total Abuse Complaints"),
            Map.of("gross_sales", "Total Sales", "net_revenue", "Total Sales", "email_revenue", "Total Sales"), "emails_sent", true);

    private final String fixture;
    private final SlowReport report;

    /**
     * @param figures what titles of sections with figures look like
     * @param apart   whether each of these sections is of a part of the recipients
     */
    MailchimpReportMutants(String fixture, String figures, boolean apart) {
        this.fixture = fixture;
        report = new SlowReport("Title", "Delivery Date/Time", figures, apart, CAMPAIGN);
    }

    @Override
    protected final Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected final List<BytesInput> fixtures() {
        return List.of(Reading.file(fixture));
    }

    @Override
    protected final void read(SlowFile file, Choices choices, RecordingSink facts) {
        report.read(file, choices, facts);
    }
}
