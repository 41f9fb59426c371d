package org.raceline.connector.social;

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
import org.raceline.tables.Dialect;
import org.raceline.tables.Rows;

/** Mentions of the brand, as listening tools list them: a row each. */
@Component(service = Connector.class)
@ConnectorId("social.mentions")
public final class MentionExports implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return MentionFile.heading(rows).isPresent() ? Recognition.certain("mentions", "") : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            new MentionFile(input, settings, sink).read();
        }
    }
}
