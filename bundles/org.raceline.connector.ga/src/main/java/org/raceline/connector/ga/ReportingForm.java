package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.tables.CellException;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.json.JsonValue;

/** The Reporting API v4 of Universal Analytics ({@code reports.batchGet}). It states no currency. */
final class ReportingForm implements ApiForm {
    /** In front of every name. */
    private static final String SPACE = "ga:";

    @Override
    public boolean isAnswer(JsonValue head) {
        return head.get("reports").items().stream().anyMatch(report -> !entries(report).isEmpty());
    }

    private static List<JsonValue> entries(JsonValue report) {
        return report.at("/columnHeader/metricHeader/metricHeaderEntries").items();
    }

    @Override
    public String[] rows(JsonValue head) {
        return new String[] {"reports", "data", "rows"};
    }

    @Override
    public String report(String holder) {
        return holder.substring(0, holder.lastIndexOf('/'));
    }

    @Override
    public List<String> dimensions(JsonValue report) {
        return report.at("/columnHeader/dimensions").items().stream().map(name -> bare(name.cell())).toList();
    }

    @Override
    public List<String> metrics(JsonValue report) {
        return entries(report).stream().map(entry -> bare(entry.text("name"))).toList();
    }

    private static String bare(String name) {
        return name.startsWith(SPACE) ? name.substring(SPACE.length()) : name;
    }

    @Override
    public boolean statesCurrency() {
        return false;
    }

    @Override
    public String currency(JsonValue report) {
        return "";
    }

    @Override
    public Optional<BigDecimal> rowCount(JsonValue report) throws CellException {
        return report.get("data").count("rowCount");
    }

    @Override
    public boolean isSampled(JsonValue report) {
        return !report.at("/data/samplesReadCounts").items().isEmpty();
    }

    /** Google leaves out what is {@code false}. */
    @Override
    public boolean mayChange(JsonValue report) {
        return report.at("/data/isDataGolden").kind() != JsonValue.Kind.TRUE;
    }

    /** There is a line for each range of days. */
    @Override
    public List<JsonValue> totals(JsonValue report) {
        List<JsonValue> lines = report.at("/data/totals").items();
        return lines.size() == 1 ? lines.getFirst().get("values").items() : List.of();
    }

    @Override
    public List<JsonValue> dimensionValues(JsonValue row) {
        return row.get("dimensions").items();
    }

    @Override
    public List<JsonValue> metricValues(JsonValue row) throws CellException {
        List<JsonValue> ranges = row.get("metrics").items();
        if (ranges.size() > 1) {
            throw new CellException(Sentences.error("api.ranges"));
        }
        return ranges.isEmpty() ? List.of() : ranges.getFirst().get("values").items();
    }

    @Override
    public String text(JsonValue value) {
        return value.cell();
    }

    @Override
    public Optional<BigDecimal> number(JsonValue value, boolean whole) throws CellException {
        if (!value.exists() || text(value).isEmpty() && value.kind() == JsonValue.Kind.TEXT) {
            return Optional.empty();
        }
        boolean written = value.kind() == JsonValue.Kind.TEXT || value.kind() == JsonValue.Kind.NUMBER;
        return Optional.of((written ? NumberStyle.PLAIN.parse(text(value)) : Optional.<BigDecimal>empty())
                .filter(number -> !whole || number.stripTrailingZeros().scale() <= 0).orElseThrow(() -> new CellException(Sentences.error("api.number"))));
    }

    @Override
    public Concept bounces() {
        return Concept.UA_BOUNCED_VISITS;
    }
}
