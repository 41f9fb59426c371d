package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** A quantity that adds, parted by weights: things are not cut in pieces, money not below its smallest coin, and nothing is lost. */
public final class Shares {
    private Shares() {
    }

    /**
     * The parts in the order of the weights; their sum is the whole to the last digit. What rounding leaves over goes to the
     * parts that lost most by it.
     *
     * @param weights not negative, and not all zero
     * @throws IllegalArgumentException if the weights are otherwise
     */
    public static List<Quantity> of(Quantity whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights are not negative, and not all zero");
        }
        int scale = Math.max(digits(whole.unit()), Math.max(0, whole.value().stripTrailingZeros().scale()));
        List<BigDecimal> exact = weights.stream().map(weight -> whole.value().multiply(weight).divide(sum, MathContext.DECIMAL128)).toList();
        List<BigDecimal> parts = new ArrayList<>(exact.stream().map(part -> part.setScale(scale, RoundingMode.FLOOR)).toList());
        BigDecimal left = whole.value().subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        List<Integer> byLoss = IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i))).reversed()).toList();
        for (int i = 0; left.signum() > 0; i++, left = left.subtract(step)) {
            parts.set(byLoss.get(i), parts.get(byLoss.get(i)).add(step));
        }
        return parts.stream().map(part -> new Quantity(part, whole.unit())).toList();
    }

    /** Digits after the point of the smallest amount there is. */
    private static int digits(Unit unit) {
        return unit.kind() == Unit.Kind.MONEY && !unit.currency().equals(Unit.NO_CURRENCY) ? Currency.getInstance(unit.currency()).getDefaultFractionDigits()
                : unit.kind() == Unit.Kind.MONEY ? 2 : 0;
    }
}
