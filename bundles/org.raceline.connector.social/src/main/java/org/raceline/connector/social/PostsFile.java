package org.raceline.connector.social;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** Posts of Meta Business Suite, one row each; their figures stand on the day of publishing. */
final class PostsFile {
    private static final String NETWORK = "network";

    private final Settings settings;
    private final FactSink sink;
    private final Set<String> ids = new HashSet<>();
    private final EmptyCells empty = new EmptyCells();

    PostsFile(Settings settings, FactSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    void read(Input input) throws IOException, ConnectorException {
        PublishTimes times = PublishTimes.of(input, settings);
        PostColumns columns = null;
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (Format.isBetween(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                } else if (columns == null) {
                    columns = new PostColumns(Columns.of(row));
                    sink.header(row.firstLine(), row.lastLine());
                    Slice network = Slice.of(NETWORK, columns.network());
                    times.days().ifPresent(days -> sink.cut(new Cut(Set.of(NETWORK), Grain.DAY, days, true, "", network)));
                } else if (columns.isNote(row)) {
                    sink.skip(Sentences.text("skip.note"), row.firstLine(), row.lastLine());
                } else {
                    load(row, columns, times);
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
            empty.issues().forEach(sink::report);
        }
    }

    private void load(Row row, PostColumns columns, PublishTimes times) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            Post post = columns.post(row, times.style());
            if (!ids.add(post.id())) {
                throw new CellException(Sentences.error("post.twice"));
            }
            for (Map.Entry<String, BigDecimal> count : post.counts().entrySet()) {
                sink.observation(count.getKey()).during(Period.day(post.day())).in(NETWORK, columns.network()).value(count.getValue());
            }
            empty.see(row, columns.figures());
        } catch (CellException bad) {
            sink.reject(bad.issue());
            if (times.days().isPresent()) {
                columns.metrics().forEach(metric -> sink.flag(metric, "rejected-rows"));
            }
        }
    }
}
