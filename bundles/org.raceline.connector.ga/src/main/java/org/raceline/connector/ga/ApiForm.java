package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.raceline.tables.CellException;
import org.raceline.tables.json.JsonValue;

/** How an interface of Google Analytics writes a report: where in the JSON stands what. */
interface ApiForm {
    /** Whether the first report of an answer is written so. */
    boolean isAnswer(JsonValue head);

    /** Member names from an answer to its rows. */
    String[] rows(JsonValue head);

    /** JSON Pointer of a report, from that of what holds its rows. */
    String report(String holder);

    /** What the rows are split by, in the words of the interface. */
    List<String> dimensions(JsonValue report);

    List<String> metrics(JsonValue report);

    /** Whether whole answers say in which currency their money is. */
    boolean statesCurrency();

    /** Code of the currency; empty where the report does not say. */
    String currency(JsonValue report);

    /** How many rows the whole report has; empty where it does not say. */
    Optional<BigDecimal> rowCount(JsonValue report) throws CellException;

    boolean isSampled(JsonValue report);

    /** Whether the same question may be answered otherwise later. */
    boolean mayChange(JsonValue report);

    /** What the report itself says that its rows add up to, a value for each metric; none where it does not, or for several ranges of days. */
    List<JsonValue> totals(JsonValue report);

    List<JsonValue> dimensionValues(JsonValue row);

    /** @throws CellException if the row speaks of several ranges of days */
    List<JsonValue> metricValues(JsonValue row) throws CellException;

    /** Of a value of a dimension, without white space around. */
    String text(JsonValue value);

    /** Of a value of a metric; empty where it says nothing. */
    Optional<BigDecimal> number(JsonValue value, boolean whole) throws CellException;

    /** What the interface means by {@code bounces}. */
    Concept bounces();
}
