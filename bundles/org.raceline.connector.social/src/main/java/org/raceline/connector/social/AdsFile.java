package org.raceline.connector.social;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;

/**
 * Meta Ads Manager's export. The row without a name is the account's total: the only place with the distinct people of all ads,
 * and what the rows must add up to.
 */
final class AdsFile {
    private static final String ADS = "ads";
    private static final String COST = "media_cost";
    private static final String REVENUE = "attributed_revenue";
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private final Settings settings;
    private final FactSink sink;
    private final List<AdRow> details = new ArrayList<>();
    private final List<AdRow> totals = new ArrayList<>();
    private final EmptyCells empty = new EmptyCells();
    private boolean rejected;

    AdsFile(Settings settings, FactSink sink) {
        this.settings = settings;
        this.sink = sink;
    }

    void read(Input input) throws IOException, ConnectorException {
        Verdict verdict = judge(input);
        AdColumns columns = null;
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (Format.isBetween(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                } else if (columns == null) {
                    columns = new AdColumns(Columns.of(row));
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    sort(row, columns, verdict);
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
            empty.issues().forEach(sink::report);
        }
        if (columns != null) {
            writeTotals(columns);
            writeDetails(columns);
        }
    }

    /** Meta writes days and numbers in one way, but what a spreadsheet has saved is written in the way of its user's country. */
    private Verdict judge(Input input) throws IOException, ConnectorException {
        Judge judge = new Judge();
        AdColumns columns = null;
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (Format.isBetween(row)) {
                    continue;
                }
                if (columns == null) {
                    columns = new AdColumns(Columns.of(row));
                    columns.judge(judge);
                } else if (row.problem(columns.size()).isEmpty()) {
                    judge.see(row);
                }
            }
        }
        return judge.verdict(settings);
    }

    private void sort(Row row, AdColumns columns, Verdict verdict) {
        try {
            AdRow ad = columns.row(row, verdict);
            switch (ad.kind()) {
                case DETAIL -> {
                    details.add(ad);
                    empty.see(row, columns.figures());
                }
                case SUBTOTAL -> sink.skip(Sentences.text("skip.subtotal"), ad.firstLine(), ad.lastLine());
                case TOTAL -> {
                    if (totals.stream().anyMatch(total -> total.period().equals(ad.period()))) {
                        throw new CellException(Sentences.error("ad.totals"));
                    }
                    totals.add(ad);
                }
            }
        } catch (CellException bad) {
            rejected = true;
            sink.record(row.firstLine(), row.lastLine());
            sink.reject(bad.issue());
        }
    }

    private void writeTotals(AdColumns columns) {
        List<Period> periods = totals.stream().map(AdRow::period).toList();
        Optional<Period> days = Span.of(periods);
        if (days.isEmpty()) {
            return;
        }
        sink.cut(new Cut(Set.of(), Span.grain(periods), days.get(), true, ""));
        for (AdRow total : totals) {
            sink.record(total.firstLine(), total.lastLine());
            write(total, Map.of());
            ads(total.period(), columns).ifPresent(count -> sink.observation(ADS).during(total.period()).value(count));
        }
    }

    /** The number of ads of a period; empty where the rows do not tell one ad from another, or are not all there. */
    private Optional<BigDecimal> ads(Period period, AdColumns columns) {
        List<AdRow> inside = details.stream().filter(ad -> period.contains(ad.period())).toList();
        if (rejected || !columns.isByAd()) {
            return Optional.empty();
        }
        Set<String> ids = inside.stream().map(AdRow::adId).collect(Collectors.toCollection(HashSet::new));
        if (!ids.contains("")) {
            return Optional.of(BigDecimal.valueOf(ids.size()));
        }
        boolean once = inside.stream().allMatch(ad -> ad.period().equals(period));
        return once ? Optional.of(BigDecimal.valueOf(inside.size())) : Optional.empty();
    }

    private void writeDetails(AdColumns columns) {
        List<Period> periods = details.stream().map(AdRow::period).toList();
        Optional<Period> days = Span.of(periods);
        if (days.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> stated = stated();
        sink.cut(new Cut(columns.dimensions(), Span.grain(periods), days.get(), addUp(stated), ""));
        stated.forEach(sink::total);
        if (rejected) {
            details.stream().flatMap(AdRow::additive).map(Map.Entry::getKey).distinct().forEach(metric -> sink.flag(metric, "rejected-rows"));
        }
        for (AdRow ad : withResultsOnce()) {
            sink.record(ad.firstLine(), ad.lastLine());
            write(ad, ad.dimensions());
        }
    }

    /** What the account's total says of the whole time; empty where there is none. */
    private Map<String, BigDecimal> stated() {
        long longest = totals.stream().mapToLong(total -> total.period().days()).max().orElse(0);
        return sums(totals.stream().filter(total -> total.period().days() == longest).toList());
    }

    /** Whether the rows are all that the totals speak of; each amount of money is rounded. */
    private boolean addUp(Map<String, BigDecimal> stated) {
        Map<String, BigDecimal> loaded = sums(details);
        // Spend, impressions and clicks tell whether rows are missing; a value may be credited to the account and to none of its ads.
        return stated.entrySet().stream().filter(total -> !total.getKey().equals(REVENUE)).allMatch(total -> {
            BigDecimal rounding = total.getKey().equals(COST) ? HALF_A_CENT.multiply(BigDecimal.valueOf(details.size())) : BigDecimal.ZERO;
            return total.getValue().subtract(loaded.getOrDefault(total.getKey(), BigDecimal.ZERO)).abs().compareTo(rounding) <= 0;
        });
    }

    private static Map<String, BigDecimal> sums(List<AdRow> rows) {
        return rows.stream().flatMap(AdRow::additive).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
    }

    /** Results are never added later on, so those of rows that cannot be told apart are added here, where they may be. */
    private List<AdRow> withResultsOnce() {
        Map<AdRow.Key, BigDecimal> sums = new HashMap<>();
        details.forEach(ad -> ad.results().ifPresent(results -> sums.merge(ad.key(), results, BigDecimal::add)));
        return details.stream().map(ad -> ad.resultsAdd() ? ad.withResults(Optional.ofNullable(sums.remove(ad.key()))) : ad).toList();
    }

    private void write(AdRow row, Map<String, String> dimensions) {
        row.counts().forEach((metric, value) -> observation(metric, row, dimensions).value(value));
        row.spent().ifPresent(value -> observation(COST, row, dimensions).money(value, row.currency().orElse(settings.currency())));
        row.revenue().ifPresent(value -> observation(REVENUE, row, dimensions).money(value, row.currency().orElse(settings.currency())));
        if (!dimensions.isEmpty()) {
            row.results().ifPresent(value -> observation("results", row, dimensions).value(value));
        }
    }

    private ObservationWriter observation(String metric, AdRow row, Map<String, String> dimensions) {
        ObservationWriter writer = sink.observation(metric).during(row.period());
        dimensions.forEach(writer::in);
        return writer;
    }
}
