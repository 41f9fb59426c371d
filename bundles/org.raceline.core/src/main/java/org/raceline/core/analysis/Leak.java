package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * How many a part of a funnel lost at a step that it would not have lost at another rate: {@code (expected - share) * the step
 * before}, and what that is worth.
 *
 * <p>One who gets to a step is worth what the whole earns by it: the net revenue per order, times the orders that follow one passing
 * of the step in the whole and the same period; of steps that are orders themselves one. That is told only where there are at most as
 * many orders as passings: what is bought past a step tells nothing of what the step is worth.
 *
 * @param slice    the part; what was filtered by where the funnel has no parts
 * @param step     where it is lost
 * @param from     id of the metric of the step before
 * @param expected the share of the step before that gets here otherwise; at most 1
 * @param lost     more than 0; seldom a whole number
 * @param worth    of one; empty where one of the figures is absent
 * @param value    of all that is lost: what would be gained
 */
public record Leak(Slice slice, Funnel.Step step, String from, Against against, BigDecimal expected, BigDecimal lost, Optional<Quantity> worth, Optional<Quantity> value) {

    /** Whose rate the step is held against. */
    public enum Against {
        /** That of the whole. */ WHOLE,
        /** Its own of the comparison. */ BEFORE;

        /** Stable, untranslated id: {@code whole}, {@code before}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one that is worth most first; those without a value last, the largest first. */
    public static final Comparator<Leak> WORST_FIRST = Comparator.comparing((Leak l) -> l.value().map(Quantity::value).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Leak::lost, Comparator.reverseOrder());

    /** Empty where nothing is lost, a share is not known, or more get to the step than to the one before: then it leads elsewhere. */
    public static Optional<Leak> of(Slice slice, Funnel.Step from, Funnel.Step step, Against against, Optional<BigDecimal> expected, Optional<Quantity> worth) {
        if (step.share().isEmpty() || from.reading().value().isEmpty() || expected.filter(e -> e.compareTo(BigDecimal.ONE) <= 0 && e.compareTo(step.share().get()) > 0).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal lost = expected.get().subtract(step.share().get()).multiply(from.reading().value().get().value(), MathContext.DECIMAL128);
        return Optional.of(new Leak(slice, step, from.metric(), against, expected.get(), lost, worth,
                worth.map(w -> new Quantity(w.value().multiply(lost, MathContext.DECIMAL128), w.unit()))));
    }
}
