package org.raceline.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Quantity;

/**
 * A course as an index: 100 where it begins, so that courses of different units and sizes can be laid over each other.
 *
 * @param base the first reading that is told whole and above zero; it is 100. Empty where there is none
 */
public record Indexed(Optional<Reading> base) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param course in order of time */
    public static Indexed of(List<Reading> course) {
        return new Indexed(course.stream().filter(reading -> BeforeAfter.whole(reading).filter(value -> value.value().signum() > 0).isPresent()).findFirst());
    }

    /** The index of a reading; empty where it has no value, or one in another unit than the base. */
    public Optional<BigDecimal> of(Reading reading) {
        Optional<Quantity> hundred = base.flatMap(Reading::value);
        return reading.value().filter(value -> hundred.filter(h -> h.unit().equals(value.unit())).isPresent())
                .map(value -> value.value().multiply(HUNDRED).divide(hundred.orElseThrow().value(), MathContext.DECIMAL64));
    }
}
