package org.raceline.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;

/**
 * Reads {@code day,channel,visits}, one figure a line, under a heading; a channel may be in quotes and reach over several lines. The
 * table is complete unless a row is bad. The last line may be {@code Total,,N}.
 */
final class FigureFiles implements Connector {
    static final String HEADING = "day,channel,visits";

    /** Lines of one record; without a figure where it is bad. */
    private record Row(long first, long last, Optional<Figure> figure) {
    }

    private record Figure(LocalDate day, String channel, BigDecimal visits) {
    }

    @Override
    public Recognition recognise(Input input) throws IOException {
        return lines(input).getFirst().equals(HEADING) ? Recognition.certain("figures", "") : Recognition.NO;
    }

    private static List<String> lines(Input input) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException {
        sink.input(inputs.getFirst());
        sink.header(1, 1);
        List<Row> rows = new ArrayList<>();
        Optional<BigDecimal> total = Optional.empty();
        List<String> lines = lines(inputs.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            StringBuilder record = new StringBuilder(lines.get(i));
            int first = i + 1;
            while (record.chars().filter(c -> c == '"').count() % 2 == 1 && i + 1 < lines.size()) {
                record.append('\n').append(lines.get(++i));
            }
            if (lines.get(i).startsWith("Total,,")) {
                sink.skip("totals row", first, i + 1);
                total = Optional.of(new BigDecimal(lines.get(i).substring("Total,,".length())));
            } else if (record.isEmpty()) {
                sink.header(first, i + 1);
            } else {
                rows.add(new Row(first, i + 1, figure(record.toString())));
            }
        }
        write(rows, sink);
        total.ifPresent(stated -> sink.total("visits", stated));
    }

    private static Optional<Figure> figure(String record) {
        int comma = record.indexOf(',');
        int last = record.lastIndexOf(',');
        try {
            return Optional.of(new Figure(LocalDate.parse(record.substring(0, comma)), record.substring(comma + 1, last).replace("\"", ""),
                    new BigDecimal(record.substring(last + 1))));
        } catch (RuntimeException bad) {
            return Optional.empty();
        }
    }

    private static void write(List<Row> rows, FactSink sink) {
        List<LocalDate> days = rows.stream().flatMap(row -> row.figure().stream()).map(Figure::day).sorted().toList();
        boolean complete = rows.stream().allMatch(row -> row.figure().isPresent());
        Period period = days.isEmpty() ? Period.day(LocalDate.of(2026, 1, 1)) : new Period(days.getFirst(), days.getLast());
        sink.cut(new Cut(Set.of("channel"), Grain.DAY, period, complete, ""));
        if (!complete) {
            sink.flag("visits", "rejected-rows");
        }
        for (Row row : rows) {
            sink.record(row.first(), row.last());
            if (row.figure().isEmpty()) {
                sink.reject(Issue.error("This is no figure.", "Correct it."));
            } else {
                Figure figure = row.figure().get();
                sink.observation("visits").in("channel", figure.channel()).during(Period.day(figure.day())).value(figure.visits());
            }
        }
    }
}
