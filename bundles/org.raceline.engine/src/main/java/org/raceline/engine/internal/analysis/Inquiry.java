package org.raceline.engine.internal.analysis;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Period;

/**
 * One call: the catalogue as it was then, and what all that it asks has learnt of the store.
 *
 * @param currency into which all money is to be converted, or empty
 */
record Inquiry(Catalogue catalogue, Facts facts, String currency) {

    /** Has learnt what it takes to answer some metrics. */
    MoneyEvaluator evaluator(Split split, Collection<String> metrics, List<Bucket> buckets) {
        return new MoneyEvaluator(catalogue, facts, split.in(currency), metrics, buckets);
    }

    Readings readings(Split split) {
        return new Readings(catalogue, split);
    }

    static List<Bucket> alone(Period period) {
        return buckets(period, Comparison.NONE);
    }

    /** A period and what it is held against, if anything; each is asked for as a whole. */
    static List<Bucket> buckets(Period period, Comparison comparison) {
        return Stream.concat(Stream.of(period), comparison.of(period).stream()).map(p -> new Bucket(p, p)).toList();
    }
}
