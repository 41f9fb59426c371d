package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** The columns of an ads file: of ads, ad sets or campaigns, whole or broken down. */
final class AdColumns {
    /** What Meta writes no value for. */
    private static final String NOT_SET = "(not set)";
    private static final String CHANNEL = "channel";
    private static final String PAID_SOCIAL = "Paid Social";
    private static final Pattern SPENT = Pattern.compile("amount spent(?: \\(([a-z]{3})\\))?");
    private static final DateStyle DAYS = DateStyle.of("uuuu-MM-dd['T'HH:mm[:ss]]");

    /** Rows of one ad that are split by these cannot be told apart. */
    private static final List<String> UNUSED_BREAKDOWNS = List.of("Placement", "Impression device", "Device platform", "Region");
    private static final List<String> NETWORKS = List.of("Facebook", "Instagram");

    private final int size;
    private final Column starts;
    private final Column ends;
    private final Column day;
    private final Column adId;
    private final Column results;
    private final Column spent;
    private final boolean brokenDown;
    private final Optional<String> currency;
    /** What an ad, ad set or campaign is called; on the row of the account's total all are empty. */
    private final List<Column> names;
    /** By dimension. */
    private final Map<String, Column> named = new LinkedHashMap<>();
    private final Map<String, Column> breakdowns = new LinkedHashMap<>();
    private final Map<String, Column> counts = new LinkedHashMap<>();

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    AdColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        starts = columns.required("Reporting starts");
        ends = columns.required("Reporting ends");
        day = columns.column("Day");
        adId = columns.column("Ad ID");
        Column indicator = columns.column("Result indicator", "Result type");
        results = indicator.exists() ? columns.column("Results") : new Column("Results", -1);
        Optional<String> heading = columns.headings().stream().filter(text -> SPENT.matcher(Columns.normalise(text)).matches()).findFirst();
        spent = columns.column(heading.orElse("Amount spent"));
        currency = heading.flatMap(AdColumns::currency);
        Column campaign = columns.column("Campaign name");
        Column ad = columns.column("Ad name");
        names = Stream.of(campaign, columns.column("Ad set name"), ad).filter(Column::exists).toList();
        put(named, "campaign", campaign);
        put(named, "ad", ad);
        put(named, "indicator", indicator);
        put(breakdowns, "age", columns.column("Age"));
        put(breakdowns, "gender", columns.column("Gender"));
        put(breakdowns, "country", columns.column("Country"));
        put(breakdowns, "network", columns.column("Platform"));
        brokenDown = !breakdowns.isEmpty() || UNUSED_BREAKDOWNS.stream().anyMatch(columns::contains);
        put(counts, "impressions", columns.column("Impressions"));
        put(counts, "reach_people", columns.column("Reach"));
        put(counts, "clicks", columns.column("Link clicks"));
    }

    private static void put(Map<String, Column> columns, String id, Column column) {
        if (column.exists()) {
            columns.put(id, column);
        }
    }

    private static Optional<String> currency(String heading) {
        Matcher matcher = SPENT.matcher(Columns.normalise(heading));
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)).map(code -> code.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    static boolean areIn(Columns columns) {
        boolean named = columns.contains("Campaign name") || columns.contains("Ad set name") || columns.contains("Ad name");
        boolean figures = columns.contains("Impressions") || columns.contains("Reach")
                || columns.headings().stream().anyMatch(text -> SPENT.matcher(Columns.normalise(text)).matches());
        return named && figures && columns.contains("Reporting starts", "Reporting ends");
    }

    /** The currency that the heading of the money states. */
    Optional<String> currency() {
        return currency;
    }

    /** What every row but totals is split by. */
    Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>(named.keySet());
        dimensions.addAll(breakdowns.keySet());
        dimensions.add(CHANNEL);
        return dimensions;
    }

    /** Whether each row is one ad in one period. */
    boolean isByAd() {
        return named.containsKey("ad") && !brokenDown;
    }

    /** @throws CellException if the row cannot be read */
    AdRow row(Row row) throws CellException {
        Optional<Issue> problem = row.problem(size);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            count.getValue().count(row, NumberStyle.GROUPED).ifPresent(value -> stated.put(count.getKey(), value));
        }
        return new AdRow(period(row), kind(row), dimensions(row), adId.text(row), stated, results.number(row, NumberStyle.GROUPED),
                spent.number(row, NumberStyle.GROUPED), row.firstLine(), row.lastLine());
    }

    private Period period(Row row) throws CellException {
        Optional<LocalDate> one = day.date(row, DAYS);
        if (one.isPresent()) {
            return Period.day(one.get());
        }
        LocalDate from = starts.date(row, DAYS).orElseThrow(starts::empty);
        LocalDate to = ends.date(row, DAYS).orElseThrow(ends::empty);
        if (to.isBefore(from)) {
            throw new CellException(Sentences.error("ad.period").at(ends.heading()));
        }
        return new Period(from, to);
    }

    private AdRow.Kind kind(Row row) {
        boolean nameless = names.stream().allMatch(name -> name.text(row).isEmpty());
        boolean broken = breakdowns.values().stream().anyMatch(column -> !column.text(row).isEmpty());
        boolean nameIsMissing = names.getLast().text(row).isEmpty();
        return nameless && !broken ? AdRow.Kind.TOTAL : nameIsMissing ? AdRow.Kind.SUBTOTAL : AdRow.Kind.DETAIL;
    }

    private Map<String, String> dimensions(Row row) {
        Map<String, String> values = new TreeMap<>(Map.of(CHANNEL, PAID_SOCIAL));
        Stream.of(named, breakdowns).flatMap(columns -> columns.entrySet().stream()).forEach(column -> {
            String value = column.getValue().text(row);
            values.put(column.getKey(), value.isEmpty() ? NOT_SET : value);
        });
        NETWORKS.forEach(name -> values.computeIfPresent("network", (id, value) -> value.equalsIgnoreCase(name) ? name : value));
        return values;
    }
}
