package org.raceline.connector.ads;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The second reading of a report: accounts for every line and writes the figures. */
final class ReportLoader {
    private final ReportHead head;
    private final ReportColumns columns;
    private final ReportSurvey survey;
    private final FactSink sink;
    private final EmptyCells empty = new EmptyCells();

    ReportLoader(ReportHead head, ReportColumns columns, ReportSurvey survey, FactSink sink) {
        this.head = head;
        this.columns = columns;
        this.survey = survey;
        this.sink = sink;
    }

    void load(Input input, Settings settings) throws IOException, ConnectorException {
        survey.days().ifPresent(this::cut);
        try (Rows rows = Rows.open(input, head.dialect(), settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.firstLine() <= head.line() || row.isBlank()) {
                    sink.header(row.firstLine(), row.lastLine());
                } else if (survey.isTotal(row)) {
                    total(row);
                } else {
                    detail(row);
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
            empty.issues().forEach(sink::report);
        }
    }

    private void cut(Period days) {
        Map<String, BigDecimal> stated = survey.stated(days);
        sink.cut(new Cut(columns.dimensions(), columns.grain(), head.range().orElse(days), survey.addsUpTo(stated), ""));
        survey.statedOfRows(days).forEach(sink::total);
        if (survey.hasRejected()) {
            columns.metrics().forEach(metric -> sink.flag(metric, "rejected-rows"));
        }
    }

    private void detail(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        try {
            write(columns.row(row));
            empty.see(columns.unstated(row));
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    /** Totals of parts say nothing new; that of the account speaks for the days that the report states. */
    private void total(Row row) {
        if (!survey.isAccount(row) || head.range().isEmpty()) {
            sink.skip(Sentences.text("skip.total"), row.firstLine(), row.lastLine());
            return;
        }
        Period days = head.range().get();
        sink.cut(new Cut(Set.of(), Grain.TOTAL, days, true, ""));
        sink.record(row.firstLine(), row.lastLine());
        try {
            write(columns.total(row, days));
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void write(ReportRow row) {
        row.counts().forEach((metric, value) -> observation(metric, row).value(value));
        row.money().forEach((metric, value) -> observation(metric, row).money(value, row.currency()));
    }

    private ObservationWriter observation(String metric, ReportRow row) {
        ObservationWriter writer = sink.observation(metric).during(row.period());
        row.dimensions().forEach(writer::in);
        return writer;
    }
}
