package org.raceline.connector.ga;

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

/** CSV exports of reports of Universal Analytics, and kept answers of its Reporting API v4. */
@Component(service = Connector.class)
@ConnectorId("ga.ua")
public final class UaConnector implements Connector {
    private static final ApiForm REPORTING_API = new ReportingForm();

    @Override
    public Recognition recognise(Input input) throws IOException {
        Recognition asTable = Recogniser.recognise(input, Edition.UNIVERSAL, Vocabulary.STANDARD);
        return asTable.certainty() == Recognition.Certainty.NO ? ApiAnswer.recognise(input, REPORTING_API, "ua-reporting-api") : asTable;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            if (ApiAnswer.isAnswer(input, REPORTING_API)) {
                new ApiAnswer(REPORTING_API, settings, sink).read(input);
            } else {
                new Export(Edition.UNIVERSAL, Vocabulary.STANDARD, settings, sink).read(input);
            }
        }
    }
}
