package org.raceline.core.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Metric;

/**
 * A metric as one sum of metrics divided by another, as far as that can be done: {@code 1 - engaged_visits / visits} is
 * {@code (visits - engaged_visits) / visits}. Only such a metric can be told apart by channel, campaign or country.
 */
public final class RatioOfSums {
    private final Sum over;
    private final Sum under;

    private RatioOfSums(Sum over, Sum under) {
        this.over = over;
        this.under = under;
    }

    /** Multiples of metrics that sources provide, by id, and a number. */
    record Sum(Map<String, Fraction> factors, Fraction number) {
        static Sum of(Fraction number) {
            return new Sum(Map.of(), number);
        }

        boolean isNumber() {
            return factors.isEmpty();
        }

        boolean isOne() {
            return isNumber() && number.equals(Fraction.ONE);
        }

        Sum plus(Sum other, Fraction times) {
            Map<String, Fraction> sum = new LinkedHashMap<>(factors);
            other.factors.forEach((metric, factor) -> sum.merge(metric, factor.times(times), Fraction::plus));
            sum.values().removeIf(Fraction::isZero);
            return new Sum(sum, number.plus(other.number.times(times)));
        }

        Sum times(Fraction factor) {
            return of(Fraction.ZERO).plus(this, factor);
        }

        /** @param values of the metrics; one that is not there is zero */
        Fraction at(Map<String, Fraction> values) {
            Fraction sum = number;
            for (Map.Entry<String, Fraction> each : factors.entrySet()) {
                sum = sum.plus(each.getValue().times(values.getOrDefault(each.getKey(), Fraction.ZERO)));
            }
            return sum;
        }
    }

    /**
     * Empty where the metric is no quotient of sums, as where two quotients are multiplied, or has a number among what is
     * divided, which belongs to no part.
     *
     * @param metrics tells the metrics that a formula names
     */
    public static Optional<RatioOfSums> of(Metric metric, Function<String, Optional<Metric>> metrics) {
        return form(metric, metrics).filter(form -> form.under.isNumber() || form.over.number().isZero() && form.under.number().isZero());
    }

    private static Optional<RatioOfSums> form(Metric metric, Function<String, Optional<Metric>> metrics) {
        return metric instanceof Metric.Formula formula ? form(formula.expression(), metrics)
                : Optional.of(new RatioOfSums(new Sum(Map.of(metric.id(), Fraction.ONE), Fraction.ZERO), Sum.of(Fraction.ONE)));
    }

    private static Optional<RatioOfSums> form(Expression expression, Function<String, Optional<Metric>> metrics) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(new RatioOfSums(Sum.of(Fraction.of(constant.value())), Sum.of(Fraction.ONE)));
            case Expression.Reference reference -> metrics.apply(reference.metric()).flatMap(metric -> form(metric, metrics));
            case Expression.Operation operation -> form(operation.left(), metrics)
                    .flatMap(left -> form(operation.right(), metrics).flatMap(right -> joined(operation.operator(), left, right)));
        };
    }

    private static Optional<RatioOfSums> joined(Expression.Operator operator, RatioOfSums left, RatioOfSums right) {
        return switch (operator) {
            case PLUS -> sum(left, right, Fraction.ONE);
            case MINUS -> sum(left, right, Fraction.ONE.negated());
            case TIMES -> product(left, right);
            case OVER -> right.over.isNumber() && right.over.number().isZero() ? Optional.empty() : product(left, new RatioOfSums(right.under, right.over));
        };
    }

    private static Optional<RatioOfSums> sum(RatioOfSums left, RatioOfSums right, Fraction times) {
        if (left.under.equals(right.under)) {
            return Optional.of(new RatioOfSums(left.over.plus(right.over, times), left.under));
        }
        if (left.isNumber()) {
            return Optional.of(new RatioOfSums(right.under.times(left.number()).plus(right.over, times), right.under));
        }
        if (right.isNumber()) {
            return Optional.of(new RatioOfSums(left.over.plus(left.under, right.number().times(times)), left.under));
        }
        return left.under.isNumber() && right.under.isNumber()
                ? Optional.of(new RatioOfSums(left.whole().plus(right.whole(), times), Sum.of(Fraction.ONE))) : Optional.empty();
    }

    private static Optional<RatioOfSums> product(RatioOfSums left, RatioOfSums right) {
        Sum over = left.over.equals(right.under) ? right.over : right.over.equals(left.under) ? left.over : product(left.over, right.over);
        Sum under = left.over.equals(right.under) ? left.under : right.over.equals(left.under) ? right.under : product(left.under, right.under);
        return over == null || under == null ? Optional.empty() : Optional.of(new RatioOfSums(over, under));
    }

    /** {@code null} where the product is no sum of metrics. */
    private static Sum product(Sum left, Sum right) {
        return left.isNumber() ? right.times(left.number()) : right.isNumber() ? left.times(right.number()) : null;
    }

    private boolean isNumber() {
        return over.isNumber() && under.isNumber();
    }

    private Fraction number() {
        return over.number().over(under.number());
    }

    private Sum whole() {
        return over.times(Fraction.ONE.over(under.number()));
    }

    /** Whether nothing is divided but by a number, so that parts are simply added. */
    public boolean isSum() {
        return under.isNumber();
    }

    /** Ids of the metrics in it, all of them provided by sources. */
    public SequencedSet<String> operands() {
        SequencedSet<String> operands = new LinkedHashSet<>(over.factors().keySet());
        operands.addAll(under.factors().keySet());
        return operands;
    }

    /** Whether what is added up here may be: distinct people may not. */
    public boolean adds(Function<String, Optional<Metric>> metrics) {
        return operands().stream().allMatch(id -> metrics.apply(id).filter(m -> m.aggregation() != Aggregation.NONE).isPresent());
    }

    /** What is divided; without the number that belongs to no part, which drops out of every difference. */
    Fraction over(Map<String, Fraction> values) {
        return over.at(values).minus(isSum() ? over.number() : Fraction.ZERO);
    }

    Fraction under(Map<String, Fraction> values) {
        return under.at(values);
    }
}
