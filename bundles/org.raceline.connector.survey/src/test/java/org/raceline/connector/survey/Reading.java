package org.raceline.connector.survey;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

/** What tests see of a file. */
record Reading(RecordingSink sink) {

    static Reading of(Connector connector, BytesInput input, Settings settings) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        connector.read(List.of(input), settings, sink);
        return new Reading(sink);
    }

    /** The sum of a quantity over all responses, as a number without a fraction. */
    int sum(String quantity) {
        return sink.touchpoints.stream().map(response -> response.quantities().get(quantity)).filter(Objects::nonNull).map(Quantity::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add).intValueExact();
    }

    List<String> keys() {
        return sink.touchpoints.stream().map(Touchpoint::key).toList();
    }

    List<String> rejects() {
        return sink.rejects.stream().map(issue -> issue.line() + ": " + issue.what()).toList();
    }
}
