package org.raceline.connector.ads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Totals;

/** The columns of a spend table. */
final class SpendColumns {
    /** Headings of money, perhaps with its currency: {@code Spend (EUR)}. */
    private static final Pattern COST = Pattern.compile("(?:(?:ad|ads|media|marketing|advertising) )?(?:spend|cost|costs)(?: \\(([a-z]{3})\\))?");
    private static final List<String> OTHERS = List.of("month", "channel", "campaign", "currency", "currency code", "impressions", "impr.", "clicks");

    private static final Totals TOTALS = Totals.of("total", "grand total", "sum");

    private final int size;
    private final Column month;
    private final Column cost;
    private final Column currency;
    private final Optional<String> currencyOfHeading;
    private final Map<String, Column> counts = new LinkedHashMap<>();
    private final Map<String, Column> dimensions = new LinkedHashMap<>();

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    SpendColumns(Columns columns) throws ConnectorException {
        List<String> costs = costs(columns);
        if (costs.size() > 1) {
            throw new ConnectorException(Sentences.error("spend.columns", costs.get(0), costs.get(1)));
        }
        size = columns.size();
        month = columns.required("Month");
        cost = columns.required(costs.isEmpty() ? "Spend" : costs.getFirst());
        Matcher heading = COST.matcher(Columns.normalise(cost.heading()));
        currencyOfHeading = heading.matches() ? Optional.ofNullable(heading.group(1)).map(code -> code.toUpperCase(Locale.ROOT)) : Optional.empty();
        currency = columns.column("Currency", "Currency code");
        put(dimensions, "channel", columns.column("Channel"));
        put(dimensions, "campaign", columns.column("Campaign"));
        put(counts, "impressions", columns.column("Impressions", "Impr."));
        put(counts, "clicks", columns.column("Clicks"));
    }

    private static void put(Map<String, Column> columns, String id, Column column) {
        if (column.exists()) {
            columns.put(id, column);
        }
    }

    private static List<String> costs(Columns columns) {
        return columns.headings().stream().filter(text -> COST.matcher(Columns.normalise(text)).matches()).toList();
    }

    /** Whether a month and spend are there; Google's reports by month are not meant. */
    static boolean areIn(Columns columns) {
        return columns.contains("Month") && !costs(columns).isEmpty() && !ReportColumns.areIn(columns);
    }

    /** Whether nothing else is there. */
    static boolean areAll(Columns columns) {
        return columns.headings().stream().map(Columns::normalise).allMatch(text -> OTHERS.contains(text) || COST.matcher(text).matches());
    }

    /**
     * How these rows are read.
     *
     * @throws ConnectorException if the numbers can be read in two ways and the user has not told
     */
    SpendReading reading(List<Row> rows, Settings settings) throws ConnectorException {
        Judge judge = new Judge().numbers(Stream.concat(Stream.of(cost), counts.values().stream()).toArray(Column[]::new));
        rows.stream().filter(row -> row.problem(size).isEmpty() && !isTotal(row)).forEach(judge::see);
        return new SpendReading(this, judge.verdict(settings), currencyOfHeading.orElse(settings.currency()));
    }

    /** Whether a row is no month but all of them. */
    boolean isTotal(Row row) {
        return !month.text(row).isEmpty() && TOTALS.matches(row, month);
    }

    int size() {
        return size;
    }

    Column month() {
        return month;
    }

    Column cost() {
        return cost;
    }

    Column currency() {
        return currency;
    }

    Map<String, Column> counts() {
        return counts;
    }

    Map<String, Column> dimensions() {
        return dimensions;
    }
}
