package org.raceline.console.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Period;

/** One figure as a file of the canonical table of figures. */
final class FigureTable implements Input {
    private static final int LONGEST_NAME = 120;

    private final String name;
    private final byte[] bytes;

    /** @param at when it was entered: a figure that is entered again later is no file that is imported twice */
    FigureTable(Instant at, String metric, Period period, String value, String currency, Map<String, String> slice) {
        name = name(metric, value, currency, slice) + ".csv";
        List<String> headings = new ArrayList<>(List.of("metric", "from", "to", "value", "currency", "recorded_at"));
        headings.addAll(slice.keySet());
        List<String> cells = new ArrayList<>(List.of(metric, period.from().toString(), period.to().toString(), value, currency, at.toString()));
        cells.addAll(slice.values());
        bytes = (line(headings) + line(cells)).getBytes(StandardCharsets.UTF_8);
    }

    /** What was entered, so that lists of imports and of files tell it. */
    private static String name(String metric, String value, String currency, Map<String, String> slice) {
        List<String> parts = new ArrayList<>(List.of(metric, value));
        if (!currency.isEmpty()) {
            parts.add(currency);
        }
        slice.forEach((dimension, of) -> parts.add(dimension + "=" + of.replaceAll("[\\p{Cntrl}/\\\\]", " ")));
        String all = String.join(" ", parts);
        return all.length() > LONGEST_NAME ? all.substring(0, LONGEST_NAME) + "…" : all;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
