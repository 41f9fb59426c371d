package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Metric;

/**
 * The arithmetic of what contributes to a change. Worked out in fractions; only at the end rounded to {@link #SCALE} decimals, so
 * that the contributions still add up to the difference to the last digit.
 *
 * <p>A part of a sum contributes its own difference. A part <i>i</i> of a quotient <i>R = N / D</i>, with the share
 * <i>w = d / D</i> and the rate <i>r = n / d</i>, contributes<ul>
 * <li>by its rate <i>(r₁ − r₀) · (w₀ + w₁) / 2</i>,
 * <li>by the mix <i>(w₁ − w₀) · ((r₀ + r₁) / 2 − (R₀ + R₁) / 2)</i>.</ul>
 * That is Kitagawa's decomposition, which treats both periods alike (E. M. Kitagawa, <i>Components of a difference between two
 * rates</i>, JASA 50, 1955, 1168–1194), with the mix held against the rate of the whole, as in the allocation effect of Brinson and
 * Fachler (<i>Measuring non-US equity portfolio performance</i>, Journal of Portfolio Management 11, 1985, 73–76): to become larger
 * raises the whole only for a part that is above it. The shares add up to 1 in both periods, so holding it against the whole adds
 * nothing. A part that is there in one period only has no rate of its own in the other and contributes by the mix alone.
 *
 * <p>An operand of a formula contributes its Shapley value (L. S. Shapley, <i>A value for n-person games</i>, 1953): the mean, over
 * all orders in which the operands could change one after the other, of what the formula changes when this one does. Of a quotient
 * of two it is the difference at the mean of the other.
 */
public final class Contributions {
    /** Decimals of a contribution. */
    public static final int SCALE = 12;
    private static final int MOST_OPERANDS = 12;
    private static final Fraction HALF = Fraction.of(new BigDecimal("0.5"));

    private Contributions() {
    }

    /** Operands of one part, or of the whole, in both periods, by id; one that is not there is zero. */
    public record Values(Map<String, BigDecimal> before, Map<String, BigDecimal> now) {
        public Values {
            before = Map.copyOf(before);
            now = Map.copyOf(now);
        }

        /** What is left of the whole without some parts. */
        public Values without(List<Values> parts) {
            return new Values(left(before, parts, Values::before), left(now, parts, Values::now));
        }

        private static Map<String, BigDecimal> left(Map<String, BigDecimal> whole, List<Values> parts, Function<Values, Map<String, BigDecimal>> period) {
            Map<String, BigDecimal> left = new LinkedHashMap<>(whole);
            parts.forEach(part -> period.apply(part).forEach((metric, value) -> left.merge(metric, value.negate(), BigDecimal::add)));
            return left;
        }

        /** Whether there is nothing in either period. */
        public boolean isNothing() {
            return before.values().stream().allMatch(v -> v.signum() == 0) && now.values().stream().allMatch(v -> v.signum() == 0);
        }
    }

    /** What a part contributes; of a sum all of it is by its rate, which is not told apart. */
    public record Effect(BigDecimal contribution, Optional<BigDecimal> mix, Optional<BigDecimal> rate) {
    }

    /**
     * The value of the whole now less before, as the contributions add up to it.
     *
     * @param metrics tells the metrics that a formula names
     * @param whole   divides by zero in neither period
     */
    public static BigDecimal difference(Metric metric, Function<String, Optional<Metric>> metrics, Values whole) {
        Expression expression = metric instanceof Metric.Formula formula ? formula.expression() : new Expression.Reference(metric.id());
        return round(value(expression, metrics, fractions(whole.now())).orElseThrow().minus(value(expression, metrics, fractions(whole.before())).orElseThrow()));
    }

    /** The value of a part in one period; empty where it has nothing to divide by. */
    public static Optional<BigDecimal> value(RatioOfSums form, Map<String, BigDecimal> values, int scale) {
        Map<String, Fraction> exact = fractions(values);
        return form.under(exact).isZero() ? Optional.empty() : Optional.of(value(form, exact).decimal(scale, RoundingMode.HALF_EVEN));
    }

    private static Fraction value(RatioOfSums form, Map<String, Fraction> values) {
        return form.over(values).over(form.under(values));
    }

    /**
     * What each part contributes, in their order.
     *
     * @param whole divides by zero in neither period
     * @param parts all of them: what they do not have of the whole is a part too
     */
    public static List<Effect> parts(RatioOfSums form, Values whole, List<Values> parts) {
        Share all = new Share(form, fractions(whole.before()), fractions(whole.now()));
        List<Fraction> contributions = new ArrayList<>();
        List<Optional<Fraction>> rates = new ArrayList<>();
        for (Values part : parts) {
            Share share = new Share(form, fractions(part.before()), fractions(part.now()));
            contributions.add(form.isSum() ? share.over(all) : share.over(all).minus(all.meanRate().times(share.weight(all))));
            rates.add(form.isSum() ? Optional.empty() : share.rate(all));
        }
        List<BigDecimal> rounded = rounded(contributions, round(all.change()));
        return IntStream.range(0, parts.size()).mapToObj(i -> {
            Optional<BigDecimal> rate = rates.get(i).map(Contributions::round);
            return new Effect(rounded.get(i), rate.map(r -> rounded.get(i).subtract(r)), rate);
        }).toList();
    }

    /** What is divided and by what, in both periods. */
    private record Share(Fraction over0, Fraction under0, Fraction over1, Fraction under1) {
        Share(RatioOfSums form, Map<String, Fraction> before, Map<String, Fraction> now) {
            this(form.over(before), form.under(before), form.over(now), form.under(now));
        }

        Fraction over(Share all) {
            return over1.over(all.under1).minus(over0.over(all.under0));
        }

        Fraction weight(Share all) {
            return under1.over(all.under1).minus(under0.over(all.under0));
        }

        Fraction change() {
            return over1.over(under1).minus(over0.over(under0));
        }

        Fraction meanRate() {
            return over0.over(under0).plus(over1.over(under1)).times(HALF);
        }

        Optional<Fraction> rate(Share all) {
            if (under0.isZero() && !over0.isZero() || under1.isZero() && !over1.isZero()) {
                return Optional.empty();
            }
            if (under0.isZero() || under1.isZero()) {
                return Optional.of(Fraction.ZERO);
            }
            Fraction weights = under0.over(all.under0).plus(under1.over(all.under1));
            return Optional.of(over1.over(under1).minus(over0.over(under0)).times(weights).times(HALF));
        }
    }

    /**
     * What each operand of a formula contributes, by id in order of appearance, operands of operands in their place. Empty where a
     * mixture of both periods divides by zero, or there are too many to tell.
     *
     * @param metrics tells the metrics that it names
     * @param whole   every operand in both periods
     */
    public static Optional<SequencedMap<String, BigDecimal>> operands(Metric.Formula formula, Function<String, Optional<Metric>> metrics, Values whole) {
        List<String> ids = new ArrayList<>();
        collect(formula.expression(), metrics, ids);
        if (ids.size() > MOST_OPERANDS) {
            return Optional.empty();
        }
        Map<String, Fraction> before = fractions(whole.before());
        Map<String, Fraction> now = fractions(whole.now());
        Fraction[] values = new Fraction[1 << ids.size()];
        for (int changed = 0; changed < values.length; changed++) {
            Map<String, Fraction> mixture = new LinkedHashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                mixture.put(ids.get(i), ((changed >> i & 1) == 1 ? now : before).getOrDefault(ids.get(i), Fraction.ZERO));
            }
            Optional<Fraction> value = value(formula.expression(), metrics, mixture);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[changed] = value.get();
        }
        List<Fraction> shapley = IntStream.range(0, ids.size()).mapToObj(i -> shapley(values, i, ids.size())).toList();
        List<BigDecimal> rounded = rounded(shapley, round(values[values.length - 1].minus(values[0])));
        SequencedMap<String, BigDecimal> contributions = new LinkedHashMap<>();
        ids.forEach(id -> contributions.put(id, rounded.get(ids.indexOf(id))));
        return Optional.of(contributions);
    }

    private static void collect(Expression expression, Function<String, Optional<Metric>> metrics, List<String> ids) {
        for (String id : expression.metrics()) {
            if (metrics.apply(id).orElseThrow() instanceof Metric.Formula inner) {
                collect(inner.expression(), metrics, ids);
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
    }

    private static Fraction shapley(Fraction[] values, int operand, int count) {
        Fraction sum = Fraction.ZERO;
        for (int others = 0; others < values.length; others++) {
            if ((others >> operand & 1) == 0) {
                int size = Integer.bitCount(others);
                sum = sum.plus(values[others | 1 << operand].minus(values[others])
                        .times(factorial(size)).times(factorial(count - size - 1)).over(factorial(count)));
            }
        }
        return sum;
    }

    private static Fraction factorial(int n) {
        Fraction product = Fraction.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.times(Fraction.of(i));
        }
        return product;
    }

    /** Empty where something is divided by zero. */
    private static Optional<Fraction> value(Expression expression, Function<String, Optional<Metric>> metrics, Map<String, Fraction> values) {
        return switch (expression) {
            case Expression.Constant constant -> Optional.of(Fraction.of(constant.value()));
            case Expression.Reference reference -> metrics.apply(reference.metric()).orElseThrow() instanceof Metric.Formula inner
                    ? value(inner.expression(), metrics, values) : Optional.of(values.getOrDefault(reference.metric(), Fraction.ZERO));
            case Expression.Operation operation -> value(operation.left(), metrics, values)
                    .flatMap(left -> value(operation.right(), metrics, values).flatMap(right -> switch (operation.operator()) {
                        case PLUS -> Optional.of(left.plus(right));
                        case MINUS -> Optional.of(left.minus(right));
                        case TIMES -> Optional.of(left.times(right));
                        case OVER -> right.isZero() ? Optional.empty() : Optional.of(left.over(right));
                    }));
        };
    }

    private static Map<String, Fraction> fractions(Map<String, BigDecimal> values) {
        Map<String, Fraction> fractions = new LinkedHashMap<>();
        values.forEach((metric, value) -> fractions.put(metric, Fraction.of(value)));
        return fractions;
    }

    private static BigDecimal round(Fraction exact) {
        return exact.decimal(SCALE, RoundingMode.HALF_EVEN);
    }

    /** Rounded so that nothing is lost: what rounding down leaves over goes to those that lost most by it. */
    private static List<BigDecimal> rounded(List<Fraction> exact, BigDecimal sum) {
        List<BigDecimal> rounded = new ArrayList<>(exact.stream().map(each -> each.decimal(SCALE, RoundingMode.FLOOR)).toList());
        BigDecimal step = BigDecimal.ONE.movePointLeft(SCALE);
        BigDecimal left = sum.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> byLoss = IntStream.range(0, exact.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).minus(Fraction.of(rounded.get(i)))).reversed()).toList();
        for (int i = 0; left.signum() > 0; i++, left = left.subtract(step)) {
            rounded.set(byLoss.get(i), rounded.get(byLoss.get(i)).add(step));
        }
        return rounded;
    }
}
