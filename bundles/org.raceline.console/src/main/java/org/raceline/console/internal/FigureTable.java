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
    private final String name;
    private final byte[] bytes;

    /** @param at when it was entered: a figure that is entered again later is no file that is imported twice */
    FigureTable(Instant at, String metric, Period period, String value, String currency, Map<String, String> slice) {
        name = metric + ".csv";
        List<String> headings = new ArrayList<>(List.of("metric", "from", "to", "value", "currency", "recorded_at"));
        headings.addAll(slice.keySet());
        List<String> cells = new ArrayList<>(List.of(metric, period.from().toString(), period.to().toString(), value, currency, at.toString()));
        cells.addAll(slice.values());
        bytes = (line(headings) + line(cells)).getBytes(StandardCharsets.UTF_8);
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
