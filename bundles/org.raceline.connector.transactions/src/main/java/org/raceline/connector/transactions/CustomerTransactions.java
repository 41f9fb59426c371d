package org.raceline.connector.transactions;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;

/** Who bought what and when: invoices of several lines, or one purchase a row, with headings or without. */
@Component(service = Connector.class)
@ConnectorId("transactions.list")
public final class CustomerTransactions implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        return Layout.of(input, Settings.NONE).map(Layout::recognition).orElse(Recognition.NO);
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            Optional<Layout> layout = Layout.of(input, settings);
            layout.orElseThrow(() -> new ConnectorException(Sentences.error("layout"))).read(input, settings, sink);
        }
    }
}
