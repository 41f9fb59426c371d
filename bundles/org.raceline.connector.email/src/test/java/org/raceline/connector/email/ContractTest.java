package org.raceline.connector.email;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;

/** What every connector must do, for each of the bundle. */
class ContractTest {

    private abstract static class Contract extends ConnectorContract {
        private final Connector connector;
        private final List<BytesInput> examples;

        Contract(Connector connector, String... examples) {
            this.connector = connector;
            this.examples = Stream.of(examples).map(Reading::file).toList();
        }

        @Override
        protected Connector connector() {
            return connector;
        }

        @Override
        protected List<BytesInput> examples() {
            return examples;
        }

        @Override
        protected Settings settings() {
            return Reading.on("2026-03-01");
        }
    }

    @Nested
    class OfMailchimp extends Contract {
        OfMailchimp() {
            super(new Mailchimp(), "campaigns-40.csv", "campaigns-26.csv", "report.csv", "ab-report.csv", "archive.csv", "subscribed.csv", "unsubscribed.csv",
                    "cleaned.csv", "mailchimp-reports.json");
        }
    }

    @Nested
    class OfKlaviyo extends Contract {
        OfKlaviyo() {
            super(new Klaviyo(), "klaviyo-campaigns.csv", "klaviyo-campaigns.tsv");
        }
    }

    @Nested
    class OfKlaviyoFlows extends Contract {
        OfKlaviyoFlows() {
            super(new KlaviyoFlows(), "klaviyo-flows.csv");
        }
    }

    @Nested
    class OfMailerLite extends Contract {
        OfMailerLite() {
            super(new MailerLite(), "mailerlite.csv");
        }
    }

    @Nested
    class OfSendGrid extends Contract {
        OfSendGrid() {
            super(new SendGrid(), "sendgrid.csv");
        }
    }

    @Nested
    class OfBrevo extends Contract {
        OfBrevo() {
            super(new Brevo(), "brevo.json");
        }
    }

    @Nested
    class OfUniSender extends Contract {
        OfUniSender() {
            super(new UniSender(), "unisender.json");
        }
    }

    @Nested
    class OfListmonk extends Contract {
        OfListmonk() {
            super(new Listmonk(), "listmonk.json");
        }
    }

    @Nested
    class OfMautic extends Contract {
        OfMautic() {
            super(new Mautic(), "mautic.json");
        }
    }

    @Nested
    class OfConstantContact extends Contract {
        OfConstantContact() {
            super(new ConstantContact(), "constantcontact.json");
        }
    }
}
