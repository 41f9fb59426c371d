package org.raceline.connector.ga;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.json.JsonRecord;
import org.raceline.tables.json.JsonRecords;
import org.raceline.tables.json.JsonValue;

/** Kept answers of an interface of Google Analytics: one report or several. */
final class ApiAnswer {
    private final ApiForm form;
    private final Settings settings;
    private final FactSink sink;
    private final Map<String, ApiReport> reports = new LinkedHashMap<>();
    private final Map<String, Cut> cuts = new HashMap<>();
    private final Map<String, Map<Concept, BigDecimal>> totals = new HashMap<>();
    private String open;
    /** A line that is rejected is rejected with all the rows on it. */
    private long rejected;

    ApiAnswer(ApiForm form, Settings settings, FactSink sink) {
        this.form = form;
        this.settings = settings;
        this.sink = sink;
    }

    static boolean isAnswer(Input input, ApiForm form) throws IOException {
        return form.isAnswer(JsonRecords.head(input));
    }

    /** @param id of the format, where the input is one */
    static Recognition recognise(Input input, ApiForm form, String id) throws IOException {
        return isAnswer(input, form) ? Recognition.certain(id, "") : Recognition.NO;
    }

    void read(Input input) throws IOException, ConnectorException {
        sink.input(input);
        String[] path = form.rows(JsonRecords.head(input));
        look(input, path);
        for (Map.Entry<String, ApiReport> report : reports.entrySet()) {
            judge(report.getKey(), report.getValue());
        }
        stateRows();
        try (JsonRecords rows = JsonRecords.open(input, path)) {
            for (Optional<JsonRecord> next = rows.next(sink, this::cut); next.isPresent(); next = rows.next(sink, this::cut)) {
                load(next.get());
            }
        }
    }

    private void look(Input input, String[] path) throws IOException, ConnectorException {
        JsonValue rest = JsonRecords.rest(input, path);
        try (JsonRecords rows = JsonRecords.open(input, path)) {
            for (Optional<JsonRecord> next = rows.next(); next.isPresent(); next = rows.next()) {
                JsonRecord row = next.get();
                if (row.problem().isEmpty()) {
                    reports.computeIfAbsent(row.holder(), holder -> new ApiReport(rest.at(form.report(holder)), form, settings)).see(row.value());
                }
            }
            if (rows.problem().isPresent()) {
                reports.values().forEach(ApiReport::breaksOff);
            }
        }
    }

    private void judge(String holder, ApiReport report) throws ConnectorException {
        if (!report.isLoaded() && !report.strangers().isEmpty()) {
            sink.report(Sentences.warning("api.unused", String.join(", ", report.strangers())));
            return;
        }
        if (!report.isLoaded()) {
            throw new ConnectorException(Sentences.error("api.figures", String.join(", ", report.metricNames())));
        }
        if (!report.strangers().isEmpty()) {
            sink.report(Sentences.info("api.added-up", String.join(", ", report.strangers())));
        }
        report.emptyValues().forEach(sink::report);
        Period period = report.period().orElseThrow(() -> new ConnectorException(Sentences.error("api.no-days")));
        try {
            if (report.stated().isPresent() && report.stated().get().longValue() > report.rows()) {
                sink.report(Sentences.warning("api.rows", report.rows(), report.stated().get()));
            }
            totals.put(holder, report.totals());
            cuts.put(holder, new Cut(report.dimensionIds(), report.grain(), period, report.isComplete(), ""));
        } catch (CellException bad) {
            throw new ConnectorException(bad.issue());
        }
    }

    /** The answer as a whole states its rows only where each of its reports does. */
    private void stateRows() throws ConnectorException {
        BigDecimal rows = BigDecimal.ZERO;
        try {
            for (ApiReport report : reports.values()) {
                Optional<BigDecimal> stated = report.stated();
                if (stated.isEmpty()) {
                    return;
                }
                rows = rows.add(stated.get());
            }
        } catch (CellException bad) {
            throw new ConnectorException(bad.issue());
        }
        if (!reports.isEmpty()) {
            sink.records(rows.longValue());
        }
    }

    private void cut(JsonRecord row) {
        Cut cut = cuts.get(row.holder());
        if (cut == null || row.holder().equals(open)) {
            return;
        }
        open = row.holder();
        sink.cut(cut);
        ApiReport report = reports.get(open);
        totals.get(open).forEach((concept, stated) -> sink.total(concept.metric(), stated));
        for (Concept concept : report.told()) {
            report.flags().forEach(flag -> sink.flag(concept.metric(), flag));
            if (!concept.variant().isEmpty()) {
                sink.flag(concept.metric(), concept.variant());
            }
            if (report.hasRejects()) {
                sink.flag(concept.metric(), "rejected-rows");
            }
        }
    }

    private void load(JsonRecord row) {
        if (!cuts.containsKey(row.holder()) || row.lastLine() <= rejected) {
            return;
        }
        ApiReport report = reports.get(row.holder());
        try {
            Period days = report.days(row.value()).orElseThrow();
            Map<String, String> slice = report.slice(row.value());
            for (Figure figure : report.figures(row.value())) {
                ObservationWriter writer = sink.observation(figure.concept().metric()).during(days);
                for (Map.Entry<String, String> dimension : slice.entrySet()) {
                    writer = writer.in(dimension.getKey(), dimension.getValue());
                }
                if (figure.concept().isMoney()) {
                    writer.money(figure.value(), figure.currency());
                } else {
                    writer.value(figure.value());
                }
            }
        } catch (CellException bad) {
            sink.reject(bad.issue());
            rejected = row.lastLine();
        }
    }
}
