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

/** Google Forms: the responses of one form, from the form itself or from its sheet. */
@Component(service = Connector.class)
@ConnectorId("survey.google-forms")
public final class GoogleFormsResponses implements Connector {
    private static final String FORMAT = "google-forms-responses";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Columns> columns = ResponseFile.heading(rows).filter(row -> row.kind() == Row.Kind.CELLS).map(Columns::of);
            if (columns.filter(GoogleForm::isIn).isPresent()) {
                return Recognition.certain(FORMAT, "");
            }
            return columns.filter(GoogleForm::mayBeIn).isPresent() ? Recognition.possible(FORMAT) : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            ResponseFile.read(input, settings, sink, columns -> new GoogleForm(columns, settings));
        }
    }
}
