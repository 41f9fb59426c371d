package org.raceline.tests.vendor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** Counts who walks in, day by day: a heading, then lines of day and number. */
public class DoorCounter implements Connector {
    /** The metric it feeds. */
    public static final String GUESTS = "door_guests";
    private final String heading;

    public DoorCounter() {
        this("day;guests");
    }

    protected DoorCounter(String heading) {
        this.heading = heading;
    }

    /** Its next version, whose files begin with another heading. */
    public static final class Renewed extends DoorCounter {
        public Renewed() {
            super("date;walk-ins");
        }
    }

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (BufferedReader lines = reader(input)) {
            return heading.equals(lines.readLine()) ? Recognition.certain("door-counter", "") : Recognition.NO;
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            try (BufferedReader lines = reader(input)) {
                read(lines.lines().toList(), sink, input);
            }
        }
    }

    private static void read(List<String> lines, FactSink sink, Input input) {
        sink.input(input);
        sink.header(1, 1);
        sink.cut(new Cut(Set.of(), Grain.DAY, new Period(day(lines.get(1)), day(lines.getLast())), true, ""));
        for (int i = 1; i < lines.size(); i++) {
            sink.record(i + 1, i + 1);
            sink.observation(GUESTS).during(Period.day(day(lines.get(i)))).value(new BigDecimal(lines.get(i).split(";")[1]));
        }
    }

    private static LocalDate day(String line) {
        return LocalDate.parse(line.split(";")[0]);
    }

    private static BufferedReader reader(Input input) throws IOException {
        return new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8));
    }
}
