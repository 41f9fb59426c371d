package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.tables.CellException;
import org.raceline.tables.json.JsonValue;

/** The Data API of Google Analytics 4: one report ({@code runReport}) or several ({@code batchRunReports}). */
final class DataForm implements ApiForm {

    @Override
    public boolean isAnswer(JsonValue head) {
        return isReport(head) || head.get("reports").items().stream().anyMatch(DataForm::isReport);
    }

    private static boolean isReport(JsonValue value) {
        return value.get("kind").text().equals("analyticsData#runReport") || !value.get("dimensionHeaders").items().isEmpty() && !value.get("metricHeaders").items().isEmpty();
    }

    @Override
    public String[] rows(JsonValue head) {
        return head.get("reports").exists() ? new String[] {"reports", "rows"} : new String[] {"rows"};
    }

    @Override
    public String report(String holder) {
        return holder;
    }

    @Override
    public List<String> dimensions(JsonValue report) {
        return names(report, "dimensionHeaders");
    }

    @Override
    public List<String> metrics(JsonValue report) {
        return names(report, "metricHeaders");
    }

    private static List<String> names(JsonValue report, String headers) {
        return report.get(headers).items().stream().map(header -> header.text("name")).toList();
    }

    @Override
    public boolean statesCurrency() {
        return true;
    }

    @Override
    public String currency(JsonValue report) {
        return report.at("/metadata/currencyCode").text();
    }

    @Override
    public Optional<BigDecimal> rowCount(JsonValue report) throws CellException {
        return report.count("rowCount");
    }

    @Override
    public boolean isSampled(JsonValue report) {
        return !report.at("/metadata/samplingMetadatas").items().isEmpty();
    }

    @Override
    public boolean mayChange(JsonValue report) {
        return false;
    }

    @Override
    public List<JsonValue> totals(JsonValue report) {
        List<JsonValue> lines = report.get("totals").items();
        return lines.size() == 1 ? metricValues(lines.getFirst()) : List.of();
    }

    @Override
    public List<JsonValue> dimensionValues(JsonValue row) {
        return row.get("dimensionValues").items();
    }

    @Override
    public List<JsonValue> metricValues(JsonValue row) {
        return row.get("metricValues").items();
    }

    @Override
    public String text(JsonValue value) {
        return value.text("value");
    }

    @Override
    public Optional<BigDecimal> number(JsonValue value, boolean whole) throws CellException {
        return whole ? value.count("value") : value.number("value");
    }

    @Override
    public Concept bounces() {
        return Concept.BOUNCED_VISITS;
    }
}
