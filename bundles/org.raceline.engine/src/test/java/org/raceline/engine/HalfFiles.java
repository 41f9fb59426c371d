package org.raceline.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;

/**
 * Orders dumped as two tables: {@code order;date} and {@code order;amount}. Neither says anything alone. A list {@code order;return}
 * continues the table of days.
 */
final class HalfFiles implements Connector {
    static final String DAYS = "order;date";
    static final String AMOUNTS = "order;amount";
    static final String RETURNS = "order;return";

    @Override
    public Recognition recognise(Input input) throws IOException {
        return List.of(DAYS, AMOUNTS, RETURNS).contains(heading(input)) ? Recognition.certain("halves", "") : Recognition.NO;
    }

    private static String heading(Input input) throws IOException {
        try (BufferedReader reader = open(input)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }

    private static BufferedReader open(Input input) throws IOException {
        return new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8));
    }

    @Override
    public List<Input> parts(Input input, List<Input> others) throws IOException {
        String wanted = heading(input).equals(DAYS) ? AMOUNTS : heading(input).equals(AMOUNTS) ? DAYS : "none";
        return first(wanted, others);
    }

    @Override
    public List<Input> companions(Input input, List<Input> beside) throws IOException {
        return heading(input).equals(RETURNS) ? List.of() : first(RETURNS, beside);
    }

    private static List<Input> first(String wanted, List<Input> inputs) throws IOException {
        for (Input each : inputs) {
            if (heading(each).equals(wanted)) {
                return List.of(each);
            }
        }
        return List.of();
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Map<String, String> amounts = new HashMap<>();
        for (Input input : inputs) {
            if (heading(input).equals(AMOUNTS)) {
                sink.input(input);
                read(input, sink, (order, amount) -> amounts.put(order, new BigDecimal(amount).toPlainString()));
            }
        }
        if (amounts.isEmpty() && !heading(inputs.getFirst()).equals(RETURNS)) {
            throw ConnectorException.needsInput(Issue.error("There are no amounts.", "Give the other table too."));
        }
        for (Input input : inputs) {
            if (heading(input).equals(DAYS)) {
                sink.input(input);
                read(input, sink, (order, day) -> {
                    sink.touchpoint("order").key(order).at(LocalDate.parse(day).atStartOfDay()).money("total", new BigDecimal(amounts.getOrDefault(order, "0")), "EUR").end();
                    sink.vouch("order", Period.day(LocalDate.parse(day)), Set.of("total"), false, Set.of(), Set.of());
                });
            } else if (heading(input).equals(RETURNS)) {
                sink.input(input);
                read(input, sink, (order, day) -> {
                    sink.touchpoint("order").key("return " + order).at(LocalDate.parse(day).atStartOfDay()).end();
                    sink.vouch("order", Period.day(LocalDate.parse(day)), Set.of(), false, Set.of(), Set.of());
                });
            }
        }
    }

    private interface Line {
        void pair(String order, String value);
    }

    private static void read(Input input, FactSink sink, Line each) throws IOException {
        try (BufferedReader reader = open(input)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (number == 1) {
                    sink.header(1, 1);
                } else {
                    sink.record(number, number);
                    try {
                        each.pair(line.split(";")[0], line.split(";")[1]);
                    } catch (NumberFormatException | DateTimeParseException bad) {
                        sink.reject(Issue.error("This is wrong.", "Correct it."));
                    }
                }
            }
        }
    }
}
