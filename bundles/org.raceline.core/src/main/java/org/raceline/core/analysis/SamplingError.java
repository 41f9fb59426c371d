package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Expression.Constant;
import org.raceline.core.model.Expression.Operation;
import org.raceline.core.model.Expression.Operator;
import org.raceline.core.model.Expression.Reference;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/**
 * How far a net score, such as the net promoter score, may be from that of everybody, because only some were asked. An answer is 100,
 * 0 or -100 points; with the shares p of promoters and d of detractors among n answers, the standard error of their mean is
 * {@code 100 √((p + d − (p − d)²) / n)}: the variance of such a variable, E(x²) − E(x)², over n (e.g. Rocks 2016, "Interval estimation for
 * the net promoter score", The American Statistician 70). Of few answers it is itself a rough guess.
 *
 * @param standardError in points, rounded half to even to six decimals
 * @param margin        1.96 standard errors, in points: about 95 of 100 samples are no farther off
 * @param answers       n
 */
public record SamplingError(BigDecimal standardError, BigDecimal margin, BigDecimal answers) {
    /** With fewer answers a net score says little: the usual rule for means of samples. */
    public static final int ENOUGH = 30;

    private static final BigDecimal POINTS = BigDecimal.valueOf(100);
    private static final BigDecimal NORMAL = new BigDecimal("1.959964");
    private static final int DECIMALS = 6;
    private static final MathContext EXACT = MathContext.DECIMAL128;

    public boolean isOfFew() {
        return answers.compareTo(BigDecimal.valueOf(ENOUGH)) < 0;
    }

    /**
     * The error of a formula of the shape {@code 100 * (a - b) / n} in points; empty for any other, where a and b are no parts of n, and where all
     * answered alike, of which it says nothing.
     *
     * @param operands values by metric
     */
    public static Optional<SamplingError> of(Metric.Formula formula, Map<String, Quantity> operands) {
        return formula.unit() == Unit.Kind.POINTS
                && formula.expression() instanceof Operation(Operator over, Operation(Operator times, Constant hundred, Operation(Operator minus, Reference a, Reference b)), Reference n)
                && over == Operator.OVER && times == Operator.TIMES && minus == Operator.MINUS && hundred.value().compareTo(POINTS) == 0
                        ? of(operands.get(a.metric()).value(), operands.get(b.metric()).value(), operands.get(n.metric()).value()) : Optional.empty();
    }

    private static Optional<SamplingError> of(BigDecimal promoters, BigDecimal detractors, BigDecimal answers) {
        if (promoters.signum() < 0 || detractors.signum() < 0 || answers.signum() <= 0 || promoters.add(detractors).compareTo(answers) > 0) {
            return Optional.empty();
        }
        // (p + d - (p - d)²) / n with counts instead of shares.
        BigDecimal net = promoters.subtract(detractors);
        BigDecimal spread = promoters.add(detractors).multiply(answers).subtract(net.multiply(net));
        if (spread.signum() == 0) {
            // All answered alike: the formula would say that everybody does, without any doubt.
            return Optional.empty();
        }
        BigDecimal error = spread.divide(answers.pow(3), EXACT).sqrt(EXACT).multiply(POINTS);
        return Optional.of(new SamplingError(rounded(error), rounded(error.multiply(NORMAL)), answers));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
