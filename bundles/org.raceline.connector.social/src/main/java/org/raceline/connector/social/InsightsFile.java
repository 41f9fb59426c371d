package org.raceline.connector.social;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.tables.Dialect;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Insights of Meta Business Suite: blocks of a title, a heading and rows. Blocks of one metric are one table by network and day,
 * wherever in the file they stand; a block whose title names no network is one by day.
 */
final class InsightsFile {
    private static final String NETWORK = "network";

    private final Settings settings;
    private final FactSink sink;
    private final List<Block> blocks = new ArrayList<>();

    InsightsFile(Settings settings, FactSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    void read(Input input) throws IOException, ConnectorException {
        Optional<Issue> unfinished = gather(input);
        List<Block> stocks = new ArrayList<>();
        Map<String, List<DailySeries>> seriesByMetric = new LinkedHashMap<>();
        for (Block block : blocks) {
            sink.header(block.titleRow().firstLine(), block.titleRow().lastLine());
            block.heading().ifPresent(heading -> sink.header(heading.firstLine(), heading.lastLine()));
            Optional<String> metric = block.title().metric();
            if (block.shape() == Block.Shape.SERIES && metric.isPresent()) {
                seriesByMetric.computeIfAbsent(metric.get(), m -> new ArrayList<>()).add(DailySeries.of(block));
            } else if (block.shape() == Block.Shape.FOLLOWERS) {
                stocks.add(block);
            } else if (metric.isPresent()) {
                block.rows().forEach(row -> reject(row, Sentences.error("block.heading", block.text())));
            } else {
                skip(block);
            }
        }
        writeFollowers(stocks);
        seriesByMetric.forEach((metric, series) -> Stream.of(true, false)
                .forEach(named -> write(metric, series.stream().filter(each -> each.network().isPresent() == named).toList())));
        boolean loadedToTheEnd = blocks.getLast().shape() != Block.Shape.OTHER && blocks.getLast().title().metric().isPresent();
        unfinished.filter(issue -> loadedToTheEnd).ifPresent(sink::report);
    }

    /** Gathers the blocks. Answers a warning where the file may be cut off inside its last cell. */
    private Optional<Issue> gather(Input input) throws IOException, ConnectorException {
        Optional<Block> open = Optional.empty();
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (Format.isBetween(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                    open = Optional.empty();
                } else if (row.kind() != Row.Kind.CELLS) {
                    open.ifPresent(Block::damage);
                    reject(row, row.problem(row.size()).orElseThrow());
                } else if (open.isPresent()) {
                    open.get().add(row);
                } else if (Block.isTitle(row)) {
                    open = Optional.of(new Block(row));
                    blocks.add(open.get());
                } else {
                    reject(row, Sentences.error("row.outside"));
                }
            }
            return rows.missingLineEnd();
        }
    }

    private void reject(Row row, Issue issue) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(issue);
    }

    private void skip(Block block) {
        String reason = Sentences.text(block.shape() == Block.Shape.SERIES ? "skip.series" : "skip.shares", block.text());
        block.rows().forEach(row -> sink.skip(reason, row.firstLine(), row.lastLine()));
    }

    /** Followers are a stock of the day of the export, which the file does not state. */
    private void writeFollowers(List<Block> stocks) throws ConnectorException {
        if (stocks.isEmpty()) {
            return;
        }
        LocalDate day = settings.firstDay().orElseThrow(() -> ConnectorException.needsInput(Sentences.error("followers.day")));
        sink.cut(new Cut(Set.of(NETWORK), Grain.DAY, Period.day(day), true, "", part(stocks.stream().map(block -> block.title().network()))));
        Set<String> networks = new HashSet<>();
        for (Block block : stocks) {
            Row row = block.rows().getFirst();
            String network = block.title().network().orElseThrow();
            Optional<BigDecimal> count = NumberStyle.GROUPED.parse(row.cell(0)).filter(number -> number.stripTrailingZeros().scale() <= 0);
            if (count.isEmpty()) {
                reject(row, Sentences.error("followers.number"));
            } else if (!networks.add(network)) {
                reject(row, Sentences.error("followers.twice", network));
            } else {
                sink.record(row.firstLine(), row.lastLine());
                sink.observation("followers").in(NETWORK, network).value(count.get());
            }
        }
    }

    /** The network, where all blocks are of the same: an export of it takes nothing from what is known of another. */
    private static Slice part(Stream<Optional<String>> networks) {
        List<Optional<String>> named = networks.distinct().toList();
        return named.size() == 1 && named.getFirst().isPresent() ? Slice.of(NETWORK, named.getFirst().get()) : Slice.ALL;
    }

    private void write(String metric, List<DailySeries> series) {
        series.forEach(each -> each.rejected().forEach(this::reject));
        Optional<Period> days = Span.of(series.stream().flatMap(each -> each.days().stream()).toList());
        if (days.isEmpty()) {
            return;
        }
        Set<String> dimensions = series.getFirst().network().isPresent() ? Set.of(NETWORK) : Set.of();
        sink.cut(new Cut(dimensions, Grain.DAY, days.get(), true, "", part(series.stream().map(DailySeries::network))));
        if (!series.stream().allMatch(DailySeries::whole)) {
            sink.flag(metric, "rejected-rows");
        }
        for (DailySeries each : series) {
            long missing = days.get().days() - each.figures().size();
            if (missing > 0) {
                sink.flag(metric, "missing-days");
                sink.report(Sentences.warning("days.missing", each.title(), missing, days.get().toString()).in("", each.line()));
            }
            for (DailySeries.Figure figure : each.figures()) {
                sink.record(figure.row().firstLine(), figure.row().lastLine());
                ObservationWriter writer = sink.observation(metric).during(Period.day(figure.day()));
                each.network().ifPresent(network -> writer.in(NETWORK, network));
                writer.value(figure.value());
            }
        }
    }
}
