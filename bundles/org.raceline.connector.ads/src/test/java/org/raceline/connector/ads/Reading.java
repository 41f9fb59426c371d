package org.raceline.connector.ads;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Observation;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Observed;

/** What tests see of a file. */
record Reading(RecordingSink sink) {

    static Reading of(Connector connector, BytesInput input, Settings settings) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        connector.read(List.of(input), settings, sink);
        return new Reading(sink);
    }

    /** The figures of a metric in a cut: first day, slice, value and unit. */
    List<String> figures(Cut cut, String metric) {
        return sink.observations.stream().filter(figure -> figure.cut().equals(cut)).map(Observed::observation)
                .filter(figure -> figure.metric().equals(metric)).map(Reading::text).toList();
    }

    private static String text(Observation figure) {
        String slice = figure.slice().values().values().stream().collect(Collectors.joining("/"));
        return (figure.period().from() + " " + slice + " " + figure.quantity().value() + " " + figure.quantity().unit().symbol()).replace("  ", " ");
    }

    List<String> rejects() {
        return sink.rejects.stream().map(issue -> issue.line() + ": " + issue.what()).toList();
    }
}
