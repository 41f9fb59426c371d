package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Observation;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Observed;

/** Reads files for tests and asks what came out. */
record Imports(RecordingSink sink) {

    static Settings settings(String currency, LocalDate firstDay, Map<String, String> values) {
        return new Settings(Optional.empty(), Optional.empty(), currency, Optional.ofNullable(firstDay), values);
    }

    static Imports file(String name) throws Exception {
        return file(name, Settings.NONE);
    }

    static Imports file(String name, Settings settings) throws Exception {
        Connector connector = name.startsWith("ua-") ? new UaConnector() : new Ga4Connector();
        return read(connector, BytesInput.resource(Imports.class, name), settings);
    }

    /** A GA4 report of the days 1 to 4 January 2024 with these tables. */
    static Imports report(String tables) throws Exception {
        return read(new Ga4Connector(), BytesInput.of("report.csv", report4(tables)), Settings.NONE);
    }

    static String report4(String tables) {
        return """
                # ----
                # Report
                # Account: a
                # Property: b
                # ----
                #\s
                # All Users
                # Start date: 20240101
                # End date: 20240104

                """ + tables;
    }

    static Imports read(Connector connector, BytesInput input, Settings settings) throws Exception {
        RecordingSink sink = new RecordingSink();
        connector.read(List.of(input), settings, sink);
        return new Imports(sink);
    }

    static ConnectorException refusal(String text) {
        return refusal(text, Settings.NONE);
    }

    static ConnectorException refusal(String text, Settings settings) {
        try {
            read(new Ga4Connector(), BytesInput.of("report.csv", text), settings);
        } catch (ConnectorException refused) {
            return refused;
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("not refused");
    }

    private Stream<Observation> all(String metric, String... dimensions) {
        return sink.observations.stream().filter(o -> o.cut().dimensions().equals(Set.of(dimensions))).map(Observed::observation)
                .filter(o -> o.metric().equals(metric));
    }

    /** Sum of a metric over the cuts with exactly these dimensions; empty where none states it. */
    Optional<BigDecimal> sum(String metric, String... dimensions) {
        return all(metric, dimensions).map(o -> o.quantity().value()).reduce(BigDecimal::add).map(BigDecimal::stripTrailingZeros);
    }

    /** The figures of a metric in the cuts with exactly these dimensions, as "period {slice} value". */
    List<String> figures(String metric, String... dimensions) {
        return all(metric, dimensions).map(o -> o.period() + " " + o.slice().values() + " " + o.quantity().value().toPlainString()).toList();
    }

    /** What the file states of its tables, as "grain metric stated". */
    List<String> totals() {
        return sink.totals.stream().map(total -> total.cut().orElseThrow().grain() + " " + total.metric() + " " + total.stated().toPlainString()).toList();
    }

    Set<String> metrics() {
        return Set.copyOf(sink.observations.stream().map(o -> o.observation().metric()).toList());
    }

    List<String> reports() {
        return sink.reports.stream().map(Issue::what).toList();
    }

    long lines(String fate) {
        return sink.stretches.stream().filter(s -> s.fate().startsWith(fate)).mapToLong(s -> s.last() - s.first() + 1).sum();
    }

    /** Whether the cut with these dimensions is complete; there must be one such cut. */
    boolean isComplete(String... dimensions) {
        return sink.cuts.stream().filter(cut -> cut.dimensions().equals(Set.of(dimensions))).distinct().toList().getFirst().complete();
    }
}
