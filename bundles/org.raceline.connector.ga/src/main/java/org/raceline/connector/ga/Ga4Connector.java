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

/** Google Analytics 4: CSV exports of reports and explorations, and kept answers of its Data API. */
@Component(service = Connector.class)
@ConnectorId("ga.ga4")
public final class Ga4Connector implements Connector {
    private static final ApiForm DATA_API = new DataForm();

    @Override
    public Recognition recognise(Input input) throws IOException {
        Recognition asTable = Recogniser.recognise(input, Edition.GA4, Vocabulary.STANDARD);
        return asTable.certainty() == Recognition.Certainty.NO ? ApiAnswer.recognise(input, DATA_API, "ga4-data-api") : asTable;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            if (ApiAnswer.isAnswer(input, DATA_API)) {
                new ApiAnswer(DATA_API, settings, sink).read(input);
            } else {
                new Export(Edition.GA4, Vocabulary.STANDARD, settings, sink).read(input);
            }
        }
    }
}
