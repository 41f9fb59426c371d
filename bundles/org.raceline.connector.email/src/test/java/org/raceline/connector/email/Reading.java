package org.raceline.connector.email;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Observation;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Observed;

/** Reads files of these tests and tells what was read as lines of text. */
final class Reading {
    static final Settings EUROS = new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of());

    private Reading() {
    }

    static Settings on(String day) {
        return new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.of(LocalDate.parse(day)), Map.of());
    }

    static RecordingSink of(Connector connector, String fixture, Settings settings) throws IOException, ConnectorException {
        return of(connector, file(fixture), settings);
    }

    static RecordingSink of(Connector connector, BytesInput input, Settings settings) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        connector.read(List.of(input), settings, sink);
        return sink;
    }

    static BytesInput file(String fixture) {
        return BytesInput.resource(Reading.class, fixture);
    }

    static BytesInput edited(String fixture, String what, String by) {
        return BytesInput.of(fixture, text(fixture).replace(what, by));
    }

    static String text(String fixture) {
        return new String(file(fixture).bytes(), StandardCharsets.UTF_8);
    }

    /** Metric, day, value and unit of every figure. */
    static List<String> figures(RecordingSink sink) {
        return sink.observations.stream().map(Observed::observation).map(Reading::figure).toList();
    }

    static List<String> figures(RecordingSink sink, String campaign) {
        return sink.observations.stream().map(Observed::observation).filter(o -> campaign.equals(o.slice().values().get("campaign"))).map(Reading::figure).toList();
    }

    private static String figure(Observation figure) {
        return figure.metric() + " " + figure.period().from() + " " + figure.quantity().value().toPlainString() + " " + figure.quantity().unit().symbol();
    }
}
