package org.raceline.engine.internal.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/**
 * Answers some metrics. Money stays in its currency unless one is asked for; where a metric has money of several, in one figure or
 * from one to the next, and the workspace has a base currency, all of its figures are in that.
 */
final class MoneyEvaluator {
    private final Catalogue catalogue;
    private final Facts facts;
    private final Period horizon;
    private final List<Bucket> prepared;
    private final FormulaEvaluator plain;
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final Map<String, FormulaEvaluator> converting = new HashMap<>();

    /** Learns what it takes to answer some metrics, of all of them at once. */
    MoneyEvaluator(Catalogue catalogue, Facts facts, Split split, Collection<String> metrics, List<Bucket> buckets) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.prepared = buckets;
        this.horizon = new Coverage(buckets.stream().map(Bucket::period).toList()).span().orElseThrow();
        this.plain = evaluator(split, metrics);
        SequencedSet<String> mixed = new LinkedHashSet<>(metrics);
        mixed.forEach(metric -> answers.put(metric, plain.answers(metric, buckets)));
        mixed.removeIf(metric -> !split.currency().isEmpty() || !isMixed(answers.get(metric)));
        Optional<String> base = mixed.isEmpty() ? Optional.empty() : BaseCurrency.of(facts.settings());
        base.ifPresent(currency -> {
            FormulaEvaluator converted = evaluator(split.in(currency), mixed);
            mixed.forEach(metric -> {
                converting.put(metric, converted);
                answers.put(metric, converted.answers(metric, buckets));
            });
        });
    }

    private FormulaEvaluator evaluator(Split split, Collection<String> metrics) {
        Exchange exchange = new Exchange(facts.store(), split.currency(), horizon);
        FormulaEvaluator evaluator = new FormulaEvaluator(catalogue, new Evaluator(facts, split, horizon), split, exchange);
        evaluator.prepare(metrics, prepared);
        return evaluator;
    }

    private static boolean isMixed(List<Answer> series) {
        Unit first = null;
        for (Answer answer : series) {
            if (answer.isMixed()) {
                return true;
            }
            for (Figure figure : answer.figures().values()) {
                Unit unit = figure.value().isPresent() ? figure.value().get().unit() : Unit.COUNT;
                if (unit.kind() == Unit.Kind.MONEY) {
                    if (first != null && first != unit && !first.equals(unit)) {
                        return true;
                    }
                    first = unit;
                }
            }
        }
        return false;
    }

    private FormulaEvaluator of(String metric) {
        return converting.getOrDefault(metric, plain);
    }

    /** One answer for each bucket, in their order; the metric and the buckets are among those that were prepared. */
    List<Answer> answers(String metric, List<Bucket> buckets) {
        return buckets.equals(prepared) && answers.containsKey(metric) ? answers.get(metric) : of(metric).answers(metric, buckets);
    }

    /** What the answers are made of; see {@link FormulaEvaluator#operands}. */
    List<Operands> operands(String metric, List<Bucket> buckets) {
        return of(metric).operands(metric, buckets);
    }

    /** Where one answer comes from; see {@link FormulaEvaluator#explain}. */
    Explanation explain(String metric, Bucket bucket, Readings readings) {
        return of(metric).explain(metric, bucket, readings);
    }
}
