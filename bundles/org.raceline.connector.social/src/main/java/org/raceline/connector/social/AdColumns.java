package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** The columns of an ads file: of ads, ad sets or campaigns, whole or broken down. */
final class AdColumns {
    /** What Meta writes no value for. */
    private static final String NOT_SET = "(not set)";
    private static final String CHANNEL = "channel";
    private static final String PAID_SOCIAL = "Paid Social";
    /** Rows of one ad that are split by these cannot be told apart. */
    private static final List<AdHeadings> UNUSED_BREAKDOWNS = List.of(AdHeadings.PLACEMENT, AdHeadings.IMPRESSION_DEVICE, AdHeadings.DEVICE_PLATFORM,
            AdHeadings.REGION, AdHeadings.OBJECTIVE);
    private static final List<String> NETWORKS = List.of("Facebook", "Instagram");
    /** Stands in the place of a name or day in sums of reports that are grouped. */
    private static final String ALL = "All";

    private final int size;
    private final Column starts;
    private final Column ends;
    private final Column day;
    private final Column adId;
    private final Column results;
    private final Column spent;
    private final Column purchaseValue;
    private final Optional<String> currencyOfHeading;
    private final Column currency;
    /** What an ad, ad set or campaign is called; on the row of the account's total all are empty. */
    private final List<Column> names;
    /** By dimension. */
    private final Map<String, Column> named = new LinkedHashMap<>();
    private final Map<String, Column> breakdowns = new LinkedHashMap<>();
    private final List<Column> unusedBreakdowns = new ArrayList<>();
    private final Map<String, Column> counts = new LinkedHashMap<>();

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    AdColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        starts = AdHeadings.STARTS.of(columns);
        ends = AdHeadings.ENDS.of(columns);
        day = AdHeadings.DAY.of(columns);
        adId = AdHeadings.AD_ID.of(columns);
        Column indicator = AdHeadings.INDICATOR.of(columns);
        results = indicator.exists() ? AdHeadings.RESULTS.of(columns) : new Column("Results", -1);
        Optional<String> heading = AdHeadings.spent(columns);
        spent = columns.column(heading.orElse("Amount spent"));
        purchaseValue = AdHeadings.PURCHASE_VALUE.of(columns);
        currencyOfHeading = heading.flatMap(AdHeadings::currency);
        currency = AdHeadings.CURRENCY.of(columns);
        Column campaign = AdHeadings.CAMPAIGN.of(columns);
        Column ad = AdHeadings.AD.of(columns);
        names = Stream.of(campaign, AdHeadings.AD_SET.of(columns), ad).filter(Column::exists).toList();
        put(named, "campaign", campaign);
        put(named, "ad", ad);
        put(named, "indicator", indicator);
        put(breakdowns, "age", AdHeadings.AGE.of(columns));
        put(breakdowns, "gender", AdHeadings.GENDER.of(columns));
        put(breakdowns, "country", AdHeadings.COUNTRY.of(columns));
        put(breakdowns, "network", AdHeadings.PLATFORM.of(columns));
        for (AdHeadings unused : UNUSED_BREAKDOWNS) {
            if (unused.isIn(columns)) {
                unusedBreakdowns.add(unused.of(columns));
            }
        }
        put(counts, "impressions", AdHeadings.IMPRESSIONS.of(columns));
        put(counts, "reach_people", AdHeadings.REACH.of(columns));
        put(counts, "clicks", AdHeadings.LINK_CLICKS.of(columns));
    }

    private static void put(Map<String, Column> columns, String id, Column column) {
        if (column.exists()) {
            columns.put(id, column);
        }
    }

    static boolean areIn(Columns columns) {
        boolean figures = AdHeadings.IMPRESSIONS.isIn(columns) || AdHeadings.REACH.isIn(columns) || AdHeadings.spent(columns).isPresent();
        return figures && AdHeadings.STARTS.isIn(columns) && AdHeadings.ENDS.isIn(columns);
    }

    /** For a first pass over the rows. */
    void judge(Judge judge) {
        judge.twoDigitYearsFrom(2000).dates(starts, ends, day).counts(counts.values().toArray(Column[]::new)).numbers(spent, purchaseValue, results);
    }

    /** What a row states of its ads. */
    List<Column> figures() {
        return Stream.concat(counts.values().stream(), Stream.of(spent, purchaseValue, results)).toList();
    }

    int size() {
        return size;
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
        return named.containsKey("ad") && breakdowns.isEmpty() && unusedBreakdowns.isEmpty();
    }

    /** @throws CellException if the row cannot be read */
    AdRow row(Row row, Verdict verdict) throws CellException {
        Optional<Issue> problem = row.problem(size);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            count.getValue().count(row, verdict.numbers(count.getValue())).ifPresent(value -> stated.put(count.getKey(), value));
        }
        Optional<Amount> amount = spent.money(row, verdict.numbers(spent));
        Optional<String> code = currencyOfHeading.or(() -> Optional.of(currency.text(row)).filter(text -> text.matches("[A-Z]{3}")))
                .or(() -> amount.flatMap(Amount::currency));
        return new AdRow(period(row, verdict), kind(row), dimensions(row), adId.text(row), stated, results.number(row, verdict.numbers(results)),
                amount.map(Amount::value), purchaseValue.money(row, verdict.numbers(purchaseValue)).map(Amount::value), code, row.firstLine(), row.lastLine());
    }

    private Period period(Row row, Verdict verdict) throws CellException {
        Optional<LocalDate> one = isAll(day, row) ? Optional.empty() : day.date(row, verdict.dates(day));
        if (one.isPresent()) {
            return Period.day(one.get());
        }
        LocalDate from = starts.date(row, verdict.dates(starts)).orElseThrow(starts::empty);
        LocalDate to = ends.date(row, verdict.dates(ends)).orElseThrow(ends::empty);
        if (to.isBefore(from)) {
            throw new CellException(Sentences.error("ad.period").at(ends.heading()));
        }
        return new Period(from, to);
    }

    private AdRow.Kind kind(Row row) {
        List<Column> parts = Stream.of(breakdowns.values(), unusedBreakdowns).flatMap(Collection::stream).toList();
        if (Stream.concat(names.stream(), parts.stream()).allMatch(part -> part.text(row).isEmpty() || isAll(part, row))) {
            return AdRow.Kind.TOTAL;
        }
        boolean isSum = Stream.concat(Stream.of(day), parts.stream()).anyMatch(part -> isAll(part, row));
        return isSum || !names.isEmpty() && names.getLast().text(row).isEmpty() ? AdRow.Kind.SUBTOTAL : AdRow.Kind.DETAIL;
    }

    private static boolean isAll(Column column, Row row) {
        return column.text(row).equalsIgnoreCase(ALL);
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
