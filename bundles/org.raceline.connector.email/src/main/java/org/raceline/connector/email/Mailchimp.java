package org.raceline.connector.email;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** Mailchimp: campaigns in a list, in single reports, in an archive's index, and the contacts of an audience. */
@Component(service = Connector.class)
@ConnectorId("email.mailchimp")
public final class Mailchimp implements Connector {
    private static final Formats FORMATS = new Formats(Stream.concat(
            Stream.of(MailchimpCampaigns.list(), MailchimpCampaigns.report(), MailchimpCampaigns.abReport(), MailchimpCampaigns.archive(), new MailchimpAudience()),
            MailJson.mailchimp().stream()).toList());

    @Override
    public Recognition recognise(Input input) throws IOException {
        return FORMATS.recognise(input);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        FORMATS.read(inputs, settings, sink);
    }
}
