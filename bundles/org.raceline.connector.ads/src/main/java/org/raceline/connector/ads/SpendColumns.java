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
import org.raceline.core.model.Grain;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Totals;

/** The columns of a spend table. */
final class SpendColumns {
    /** Headings of money, perhaps with its currency: {@code Spend (EUR)}. */
    private static final Pattern COST = Pattern.compile("((?:ad|ads|media|marketing|advertising)[ _])?(?:spend|cost|costs)(?: \\(([a-z]{3})\\))?");
    private static final List<String> WEEK = List.of("week", "week start", "week starting", "week of", "week_start");
    private static final List<String> DAY = List.of("day", "date");
    private static final List<String> CHANNEL = List.of("channel", "media channel", "marketing channel", "platform");
    private static final List<String> COUNTRY = List.of("country", "geo");
    private static final List<String> OTHERS = List.of("campaign", "currency", "currency code", "impressions", "impr.", "clicks");

    private static final Totals TOTALS = Totals.of("total", "grand total", "sum");

    private final int size;
    private final Column time;
    private final Grain grain;
    private final boolean known;
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
        grain = columns.contains("Month") ? Grain.MONTH : isAny(columns, WEEK) ? Grain.WEEK : Grain.DAY;
        known = areAll(columns);
        time = grain == Grain.MONTH ? columns.required("Month") : column(columns, grain == Grain.WEEK ? WEEK : DAY);
        if (!time.exists()) {
            throw new ConnectorException(Sentences.error("spend.time"));
        }
        cost = columns.required(costs.isEmpty() ? "Spend" : costs.getFirst());
        Matcher heading = COST.matcher(Columns.normalise(cost.heading()));
        currencyOfHeading = heading.matches() ? Optional.ofNullable(heading.group(2)).map(code -> code.toUpperCase(Locale.ROOT)) : Optional.empty();
        currency = columns.column("Currency", "Currency code");
        put(dimensions, "channel", column(columns, CHANNEL));
        put(dimensions, "campaign", columns.column("Campaign"));
        put(dimensions, "country", column(columns, COUNTRY));
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

    private static Column column(Columns columns, List<String> names) throws ConnectorException {
        return columns.column(names.getFirst(), names.stream().skip(1).toArray(String[]::new));
    }

    private static boolean isAny(Columns columns, List<String> names) {
        return names.stream().anyMatch(columns::contains);
    }

    /**
     * Whether a time and spend are there; Google's reports are not meant. A table by day or week has to show that the money went
     * into media: what people spend stands by day as well.
     */
    static boolean areIn(Columns columns) {
        if (costs(columns).isEmpty() || ReportColumns.areIn(columns)) {
            return false;
        }
        boolean media = areAll(columns) || isAny(columns, CHANNEL) || columns.contains("campaign") || columns.contains("impressions", "clicks")
                || costs(columns).stream().anyMatch(SpendColumns::isOfMedia);
        return columns.contains("Month") || media && (isAny(columns, WEEK) || isAny(columns, DAY));
    }

    private static boolean isOfMedia(String cost) {
        Matcher heading = COST.matcher(Columns.normalise(cost));
        return heading.matches() && heading.group(1) != null;
    }

    /** Whether nothing else is there. */
    static boolean areAll(Columns columns) {
        return columns.headings().stream().map(Columns::normalise).allMatch(text -> text.equals("month")
                || Stream.of(WEEK, DAY, CHANNEL, COUNTRY, OTHERS).anyMatch(names -> names.contains(text)) || COST.matcher(text).matches());
    }

    /**
     * How these rows are read.
     *
     * @throws ConnectorException if the numbers can be read in two ways and the user has not told
     */
    SpendReading reading(List<Row> rows, Settings settings) throws ConnectorException {
        Judge judge = new Judge().numbers(figures().toArray(Column[]::new));
        if (grain != Grain.MONTH) {
            judge.twoDigitYearsFrom(2000).dates(time);
        }
        rows.stream().filter(row -> row.problem(size).isEmpty() && !isTotal(row)).forEach(judge::see);
        return new SpendReading(this, judge.verdict(settings), currencyOfHeading.orElse(settings.currency()));
    }

    List<Column> figures() {
        return Stream.concat(Stream.of(cost), counts.values().stream()).toList();
    }

    /** Whether a row is of no time but of all of it. */
    boolean isTotal(Row row) {
        return !time.text(row).isEmpty() && TOTALS.matches(row, time);
    }

    int size() {
        return size;
    }

    Column time() {
        return time;
    }

    Grain grain() {
        return grain;
    }

    /** Whether every column is read, so that rows that are equal in all but figures are of the same thing. */
    boolean areKnown() {
        return known;
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
