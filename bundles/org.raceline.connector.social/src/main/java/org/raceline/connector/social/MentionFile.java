package org.raceline.connector.social;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/** One list of mentions. Its days are judged as a whole, then spanned, then each row counts as one mention of its day. */
final class MentionFile {
    private static final String NETWORK = "network";
    private static final int MOST_LINES_ABOVE = 20;

    private final Input input;
    private final Settings settings;
    private final FactSink sink;
    private final EmptyCells empty = new EmptyCells();
    private boolean rejected;

    MentionFile(Input input, Settings settings, FactSink sink) {
        this.input = input;
        this.settings = settings;
        this.sink = sink;
    }

    /** What is done with the rows of one reading. */
    private interface Visitor {
        void record(Row row, MentionColumns columns);
    }

    /** The heading, under lines that say what was searched for; empty for a file of another kind. */
    static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && row.get().firstLine() <= MOST_LINES_ABOVE) {
            if (row.get().kind() == Row.Kind.CELLS && MentionColumns.areIn(Columns.of(row.get()))) {
                return row;
            }
            row = rows.next();
        }
        return Optional.empty();
    }

    void read() throws IOException, ConnectorException {
        Judge judge = new Judge();
        pass(judge, (row, columns) -> {
            if (columns.problem(row).isEmpty()) {
                judge.see(row);
            }
        });
        Verdict verdict = judge.verdict(settings);
        Days days = new Days();
        MentionColumns columns = pass(new Judge(), (row, known) -> day(row, known, verdict).ifPresent(days::see));
        days.period.ifPresent(period -> sink.cut(new Cut(columns.isByNetwork() ? Set.of(NETWORK) : Set.of(), Grain.DAY, period, true, "")));
        write(verdict);
        if (rejected && days.period.isPresent()) {
            Set.of("mentions", "positive_mentions", "negative_mentions").forEach(metric -> sink.flag(metric, "rejected-rows"));
        }
    }

    /** The days of a file. */
    private static final class Days {
        private Optional<Period> period = Optional.empty();

        void see(LocalDate day) {
            period = Span.widened(period, Optional.of(day));
        }
    }

    private static Optional<LocalDate> day(Row row, MentionColumns columns, Verdict verdict) {
        try {
            return columns.problem(row).isEmpty() ? Optional.of(columns.day(row, verdict)) : Optional.empty();
        } catch (CellException rejectedInTheLastPass) {
            return Optional.empty();
        }
    }

    private MentionColumns pass(Judge judge, Visitor visitor) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            MentionColumns columns = new MentionColumns(Columns.of(required(heading(rows))));
            columns.judge(judge);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!Format.isBetween(row.get())) {
                    visitor.record(row.get(), columns);
                }
            }
            return columns;
        }
    }

    private static Row required(Optional<Row> heading) throws ConnectorException {
        return heading.orElseThrow(() -> new ConnectorException(Sentences.error("mentions.unknown")));
    }

    private void write(Verdict verdict) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            Row heading = required(heading(rows));
            MentionColumns columns = new MentionColumns(Columns.of(heading));
            sink.header(1, heading.lastLine());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (Format.isBetween(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    sink.record(row.firstLine(), row.lastLine());
                    mention(row, columns, verdict);
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
            empty.issues().forEach(unjudged -> sink.report(Issue.info(unjudged.what()).at(unjudged.column())));
        }
    }

    private void mention(Row row, MentionColumns columns, Verdict verdict) {
        try {
            Optional<Issue> problem = columns.problem(row);
            if (problem.isPresent()) {
                throw new CellException(problem.get());
            }
            LocalDate day = columns.day(row, verdict);
            String sentiment = columns.sentiment(row);
            count("mentions", day, columns, row, true);
            empty.see(row, columns.figures());
            if (!sentiment.isEmpty()) {
                count("positive_mentions", day, columns, row, sentiment.equals("positive"));
                count("negative_mentions", day, columns, row, sentiment.equals("negative"));
            }
        } catch (CellException bad) {
            rejected = true;
            sink.reject(bad.issue());
        }
    }

    private void count(String metric, LocalDate day, MentionColumns columns, Row row, boolean counts) {
        ObservationWriter writer = sink.observation(metric).during(Period.day(day));
        if (columns.isByNetwork()) {
            writer = writer.in(NETWORK, columns.network(row));
        }
        writer.value(counts ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
