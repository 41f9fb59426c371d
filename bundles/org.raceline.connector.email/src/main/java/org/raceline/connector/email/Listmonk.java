package org.raceline.connector.email;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** listmonk: campaigns as its API answers them. */
@Component(service = Connector.class)
@ConnectorId("email.listmonk")
public final class Listmonk implements Connector {
    private static final Formats FORMATS = new Formats(MailJson.listmonk());

    @Override
    public Recognition recognise(Input input) throws IOException {
        return FORMATS.recognise(input);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        FORMATS.read(inputs, settings, sink);
    }
}
