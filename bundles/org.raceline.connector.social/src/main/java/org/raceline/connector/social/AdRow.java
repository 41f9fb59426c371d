package org.raceline.connector.social;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.model.Period;

/**
 * One row of an ads file. What it does not state, as of an ad that was never shown, is empty.
 *
 * @param dimensions by id; not asked of totals
 * @param adId       Meta's number of the ad; may be empty
 * @param counts     by metric
 * @param results    what the ad brought about, by its indicator
 * @param spent      in its currency, if the file says which
 * @param revenue    what Meta counts the purchases worth that it attributes to the ad; in the same currency
 */
record AdRow(Period period, Kind kind, Map<String, String> dimensions, String adId, Map<String, BigDecimal> counts, Optional<BigDecimal> results,
        Optional<BigDecimal> spent, Optional<BigDecimal> revenue, Optional<String> currency, long firstLine, long lastLine) {
    private static final Set<String> PEOPLE = Set.of("reach", "unique", "recall");

    enum Kind {
        /** An ad, ad set or campaign, or a part of one. */ DETAIL,
        /** The account as a whole. */ TOTAL,
        /** Several rows of the file together. */ SUBTOTAL
    }

    /** Rows of one key are of the same name and period, and cannot be told apart. */
    record Key(Period period, Map<String, String> dimensions) {
    }

    Key key() {
        return new Key(period, dimensions);
    }

    /** Whether results of its indicator add up over ads: actions do, people do not. */
    boolean resultsAdd() {
        String indicator = dimensions.getOrDefault("indicator", "").toLowerCase(Locale.ROOT);
        return PEOPLE.stream().noneMatch(indicator::contains);
    }

    AdRow withResults(Optional<BigDecimal> other) {
        return new AdRow(period, kind, dimensions, adId, counts, other, spent, revenue, currency, firstLine, lastLine);
    }

    /** The figures that add up over ads, by metric. */
    Stream<Map.Entry<String, BigDecimal>> additive() {
        return Stream.concat(counts.entrySet().stream().filter(count -> !count.getKey().equals("reach_people")),
                Stream.concat(spent.map(value -> Map.entry("media_cost", value)).stream(), revenue.map(value -> Map.entry("attributed_revenue", value)).stream()));
    }
}
