package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.analysis.Conversion;
import org.raceline.core.analysis.Reading.Bounds;
import org.raceline.core.analysis.SamplingError;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/**
 * A value, or why there is none, of one slice.
 *
 * @param purse       money that is still to be brought into one currency; then there is neither value nor lack
 * @param conversions what was converted to get to the value
 * @param shortfall   why the value is not in the currency that was asked for
 * @param error       how far a score of a sample may be off
 */
record Figure(Optional<Quantity> value, Optional<Lack> lack, Optional<Bounds> bounds, Optional<Purse> purse, List<Conversion> conversions, Optional<Lack> shortfall,
        Optional<SamplingError> error) {
    private Figure(Optional<Quantity> value, Optional<Lack> lack, Optional<Bounds> bounds, Optional<Purse> purse, List<Conversion> conversions, Optional<Lack> shortfall) {
        this(value, lack, bounds, purse, conversions, shortfall, Optional.empty());
    }

    private Figure(Optional<Quantity> value, Optional<Lack> lack, Optional<Bounds> bounds) {
        this(value, lack, bounds, Optional.empty(), List.of(), Optional.empty());
    }

    /** Money that is still to be brought into one currency. */
    static Figure of(Purse purse) {
        return new Figure(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(purse), List.of(), Optional.empty());
    }

    /** The value of what was converted, or could not be. */
    static Figure exchanged(Quantity value, Exchange.Terms terms) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(), terms.conversions(), terms.shortfall());
    }

    /** A value that is not in the currency that was asked for. */
    static Figure unconverted(Quantity value, Lack shortfall) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(shortfall));
    }

    static Figure of(Quantity value) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** @param error how far a score of a sample may be off; empty where it is none */
    static Figure of(Quantity value, Optional<SamplingError> error) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), error);
    }

    static Figure lacking(Lack lack) {
        return new Figure(Optional.empty(), Optional.of(lack), Optional.empty());
    }

    /** Distinct people, of whom only the limits are known. */
    static Figure bounded(Lack lack, Optional<Bounds> bounds) {
        return new Figure(Optional.empty(), Optional.of(lack), bounds);
    }

    /**
     * The figure of sums by currency; the empty one is that of facts that are not money or name none.
     *
     * @param sums not empty
     */
    static Figure of(Metric metric, Map<String, BigDecimal> sums) {
        if (sums.size() > 1) {
            return lacking(Lack.mixed(metric.name()));
        }
        Map.Entry<String, BigDecimal> only = sums.entrySet().iterator().next();
        return of(new Quantity(only.getValue(), Unit.of(metric.unit(), only.getKey().isEmpty() ? Unit.NO_CURRENCY : only.getKey())));
    }

    /** Whether it is a value about which nothing has to be said. */
    boolean isPlain() {
        return value.isPresent() && lack.isEmpty() && bounds.isEmpty() && conversions.isEmpty() && shortfall.isEmpty() && error.isEmpty();
    }

    Figure plus(Figure other, Metric metric) {
        if (purse.isPresent() && other.purse.isPresent()) {
            return of(purse.get().plus(other.purse.get()));
        }
        if (value.isEmpty() || other.value.isEmpty()) {
            return lacking(Lack.worst(Stream.concat(lack.stream(), other.lack.stream()).toList()).orElse(Lack.mixed(metric.name())));
        }
        if (!value.get().unit().equals(other.value.get().unit())) {
            return lacking(Lack.mixed(metric.name()));
        }
        return of(value.get().plus(other.value.get()));
    }

    /** What is known of a figure that itself may be known exactly. */
    Optional<Bounds> limits() {
        return value.map(v -> new Bounds(v, v)).or(() -> bounds);
    }
}
