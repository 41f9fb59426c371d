package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * What changed between two periods, and why: the change of a metric as the sum of what its parts contribute, and, of a formula,
 * once more as the sum of what its operands contribute. Both sums are the difference to the last digit; see
 * {@link Contributions} for the definitions. Differences of quotients have twelve decimals, all others every digit there is.
 *
 * @param by         dimensions that tell the parts
 * @param difference now less before; empty where one of them has no value or they cannot be held against each other
 * @param change     the same in relation to before, and whether that is good; empty also where before is zero
 * @param operands   of a formula, in order of appearance; empty of other metrics, and where a mixture of both periods would divide
 *                   by zero
 * @param parts      the largest contribution first, up or down; last what is not told by the dimensions, where there is such
 * @param reason     why there is no difference, or why all of it or a part is not told by the dimensions; empty where everything is told
 * @param explanation one sentence for the user where there is a reason, else empty
 */
public record Decomposition(String metric, List<String> by, Reading now, Reading before, Optional<Quantity> difference, Optional<Change> change,
        List<Operand> operands, List<Part> parts, Optional<Reason> reason, String explanation) {

    /** What one operand of a formula contributes. */
    public record Operand(String metric, String name, Quantity before, Quantity now, Quantity contribution) {
    }

    /**
     * What one part contributes.
     *
     * @param slice  empty for what is not told by the dimensions
     * @param before of the part; empty where it is not stated, or no number, as the quotient of a part that was not there
     * @param now    likewise
     * @param mix    how much because the part became a larger or smaller share of the whole; of a quotient only
     * @param rate   how much because the part itself became better or worse; together with {@code mix} the contribution. Both are
     *               empty where the part has something to divide and nothing to divide it by
     */
    public record Part(Optional<Slice> slice, Optional<Quantity> before, Optional<Quantity> now, Quantity contribution, Optional<Quantity> mix, Optional<Quantity> rate) {
    }

    public Decomposition {
        by = List.copyOf(by);
        operands = List.copyOf(operands);
        parts = List.copyOf(parts);
    }

    /** The part that contributes most to the change in its direction; empty where nothing changed or no part is known. */
    public Optional<Part> foremost() {
        int sign = difference.map(d -> d.value().signum()).orElse(0);
        return parts.stream().filter(p -> sign != 0 && p.contribution().value().signum() == sign)
                .max(Comparator.comparing(p -> p.contribution().value().abs()));
    }

    /** How much of the difference a part contributes: 1 is all of it, less than 0 is against it. Empty where nothing changed. */
    public Optional<BigDecimal> share(Part part) {
        return difference.filter(d -> !d.isZero()).map(d -> part.contribution().value().divide(d.value(), MathContext.DECIMAL128));
    }
}
