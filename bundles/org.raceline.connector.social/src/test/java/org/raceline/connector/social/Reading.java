package org.raceline.connector.social;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Observation;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Observed;

/** What tests see of a file. */
record Reading(RecordingSink sink) {

    static Reading of(String fixture) throws IOException, ConnectorException {
        return of(BytesInput.resource(Reading.class, fixture), Settings.NONE);
    }

    static Reading text(String text) throws IOException, ConnectorException {
        return of(BytesInput.of("export.csv", text), Settings.NONE);
    }

    static Reading of(BytesInput input, Settings settings) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new MetaExports().read(List.of(input), settings, sink);
        return new Reading(sink);
    }

    /** The figures of a metric: days, slice, value and unit. */
    List<String> figures(String metric) {
        return sink.observations.stream().map(Observed::observation).filter(figure -> figure.metric().equals(metric)).map(Reading::text).toList();
    }

    private static String text(Observation figure) {
        String days = figure.period().days() == 1 ? figure.period().from().toString() : figure.period().toString();
        String slice = figure.slice().values().values().stream().collect(Collectors.joining("/"));
        return (days + " " + slice + " " + figure.quantity().value() + " " + figure.quantity().unit().symbol()).replace("  ", " ");
    }

    /** The cut in which a metric stands; there is only one. */
    Cut cut(String metric) {
        List<Cut> cuts = sink.observations.stream().filter(o -> o.observation().metric().equals(metric)).map(Observed::cut).distinct().toList();
        if (cuts.size() != 1) {
            throw new AssertionError(metric + " stands in " + cuts);
        }
        return cuts.getFirst();
    }

    List<String> rejects() {
        return sink.rejects.stream().map(issue -> issue.line() + ": " + issue.what()).toList();
    }

    List<String> skips() {
        return sink.stretches.stream().filter(s -> s.fate().startsWith("skip")).map(s -> s.first() + " " + s.fate().substring(6)).toList();
    }
}
