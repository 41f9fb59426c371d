package org.raceline.connector.survey;

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
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** Typeform: the responses of one form. */
@Component(service = Connector.class)
@ConnectorId("survey.typeform")
public final class TypeformResponses implements Connector {
    private static final String FORMAT = "typeform-responses";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Row> heading = ResponseFile.heading(rows);
            return heading.isPresent() && TypeformForm.isIn(Columns.of(heading.get())) ? Recognition.certain(FORMAT, "") : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            ResponseFile.read(input, settings, sink, TypeformForm::new);
        }
    }
}
