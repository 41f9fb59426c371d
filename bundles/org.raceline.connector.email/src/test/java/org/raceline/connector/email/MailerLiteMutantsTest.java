package org.raceline.connector.email;

import java.util.List;
import java.util.Map;
import org.raceline.core.connector.Connector;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;

class MailerLiteMutantsTest extends MutantsContract {
    private static final SlowReport REPORT = new SlowReport("Subject", "Sent", "Campaign results|Bad statistics", false, new SlowCampaign(
            Map.of("emails_sent", "Total emails sent", "unique_opens", "Opened", "unique_clicks", "Clicked",
            "unsubscribes", "Unsubscribed", "complaints", "Spam complaints", "hard_bounces", "Hard bounce", "soft_bounces", "Soft bounce"), Map.of(), "emails_sent", true));

    @Override
    protected Connector connector() {
        return new MailerLite();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("mailerlite.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        REPORT.read(file, choices, facts);
    }
}
