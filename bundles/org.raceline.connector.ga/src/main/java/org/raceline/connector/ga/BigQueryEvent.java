package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.tables.CellException;
import org.raceline.tables.DateStyle;
import org.raceline.tables.json.JsonValue;

/**
 * What one event of the BigQuery export says.
 *
 * @param day        in the zone of the property
 * @param user       the browser or app it comes from; empty where the visitor did not consent
 * @param session    number of the visit, unique for its user only; empty where it belongs to none
 * @param engaged    whether its visit is known to be engaged by then
 * @param engagement milliseconds of engagement since the event before
 * @param sale       what was sold (positive) or given back (negative), where it is about that
 */
record BigQueryEvent(LocalDate day, String name, String user, String session, boolean engaged, long engagement, Optional<Sale> sale) {
    private static final DateStyle DAY = DateStyle.of("uuuuMMdd", "uuuu-MM-dd");
    private static final Set<String> PURCHASES = Set.of("purchase", "ecommerce_purchase");
    private static final Set<String> VIEWS = Set.of("page_view", "screen_view");
    private static final Set<String> FIRSTS = Set.of("first_visit", "first_open");

    /**
     * @param order    its number; empty where the event names none, and for what was given back
     * @param revenue  empty where the event states none
     * @param currency ISO 4217 code; empty where the event states none
     */
    record Sale(boolean purchase, String order, Optional<BigDecimal> revenue, String currency) {
    }

    static BigQueryEvent of(JsonValue event) throws CellException {
        LocalDate day = event.date("event_date", DAY).orElseThrow(() -> event.empty("event_date"));
        String name = event.text("event_name");
        if (name.isEmpty()) {
            throw event.empty("event_name");
        }
        JsonValue params = event.get("event_params");
        String engaged = value(params, "session_engaged").text();
        return new BigQueryEvent(day, name, event.text("user_pseudo_id"), value(params, "ga_session_id").text(), engaged.equals("1"),
                milliseconds(params), sale(event, name, params));
    }

    private static long milliseconds(JsonValue params) throws CellException {
        JsonValue holder = holder(params, "engagement_time_msec");
        BigDecimal value = holder.count("int_value").orElse(BigDecimal.ZERO);
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new CellException(Sentences.error("events.engagement"));
        }
        return value.longValue();
    }

    private static Optional<Sale> sale(JsonValue event, String name, JsonValue params) throws CellException {
        boolean purchase = PURCHASES.contains(name);
        if (!purchase && !name.equals("refund")) {
            return Optional.empty();
        }
        JsonValue commerce = event.get("ecommerce");
        Optional<BigDecimal> stated = commerce.number(purchase ? "purchase_revenue" : "refund_value");
        Optional<BigDecimal> revenue = stated.isPresent() ? stated : amount(holder(params, "value"));
        String order = commerce.text("transaction_id").isEmpty() ? value(params, "transaction_id").text() : commerce.text("transaction_id");
        String currency = value(params, "currency").text();
        return Optional.of(new Sale(purchase, order.equals("(not set)") ? "" : order, revenue, currency.matches("[A-Z]{3}") ? currency : ""));
    }

    private static Optional<BigDecimal> amount(JsonValue value) throws CellException {
        for (String type : List.of("double_value", "float_value", "int_value")) {
            Optional<BigDecimal> amount = value.number(type);
            if (amount.isPresent()) {
                return amount;
            }
        }
        return Optional.empty();
    }

    /** The value of a parameter, whichever type it has. */
    private static JsonValue value(JsonValue params, String key) {
        return holder(params, key).members().values().stream().filter(JsonValue::exists).findFirst().orElse(JsonValue.NONE);
    }

    private static JsonValue holder(JsonValue params, String key) {
        return params.items().stream().filter(param -> param.get("key").text().equals(key)).findFirst().orElse(JsonValue.NONE).get("value");
    }

    boolean isView() {
        return VIEWS.contains(name);
    }

    /** Whether it is the first of its user ever. */
    boolean isFirst() {
        return FIRSTS.contains(name);
    }
}
