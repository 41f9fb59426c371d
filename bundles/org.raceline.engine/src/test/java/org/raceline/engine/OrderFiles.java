package org.raceline.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;

/**
 * Reads {@code order;date;e-mail;total}, one order a line, under a heading and, if it likes, a first line
 * {@code # shop: NAME}. The line {@code Total} is skipped and states the sum. All lines end by LF or CRLF.
 */
final class OrderFiles implements Connector {
    static final String HEADING = "order;date;e-mail;total";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (BufferedReader reader = open(input)) {
            String first = reader.readLine();
            if (first.startsWith("# shop: ")) {
                return Recognition.certain("orders", first.substring(8));
            }
            return first.equals(HEADING) ? Recognition.certain("orders", "") : Recognition.NO;
        }
    }

    private static BufferedReader open(Input input) throws IOException {
        return new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8));
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException {
        sink.input(inputs.getFirst());
        try (BufferedReader reader = open(inputs.getFirst())) {
            LocalDate from = null;
            LocalDate to = null;
            boolean bad = false;
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.equals(HEADING)) {
                    sink.header(number, number);
                } else if (line.startsWith("Total;")) {
                    sink.skip("totals row", number, number);
                    sink.total("revenue", new BigDecimal(line.split(";", -1)[3]));
                } else {
                    sink.record(number, number);
                    LocalDate day = order(line.split(";", -1), settings, sink);
                    bad |= day == null;
                    from = from == null || day != null && day.isBefore(from) ? day : from;
                    to = to == null || day != null && day.isAfter(to) ? day : to;
                }
            }
            if (from != null && to != null) {
                sink.vouch("order", new Period(from, to), Set.of("total"), true, Set.of(), bad ? Set.of("rejected-rows") : Set.of());
            }
        }
    }

    private static LocalDate order(String[] cells, Settings settings, FactSink sink) {
        try {
            LocalDate day = LocalDate.parse(cells[1]);
            sink.touchpoint("order").key(cells[0]).at(day.atStartOfDay()).person(Person.email(cells[2]))
                    .money("total", new BigDecimal(cells[3]), settings.currency()).end();
            return day;
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException bad) {
            sink.reject(Issue.error("This is no date or no amount.", "Correct it."));
            return null;
        }
    }
}
