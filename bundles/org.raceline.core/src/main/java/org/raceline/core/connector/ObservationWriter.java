package org.raceline.core.connector;

import java.math.BigDecimal;
import org.raceline.core.model.Period;

/** Writes one figure that the source counted itself. Every call but {@link #end} returns the same writer. */
public interface ObservationWriter {
    /** The days it speaks of. Left out: the period of the cut. */
    ObservationWriter during(Period period);

    /** One of the cut's dimensions; every dimension of the cut is required. */
    ObservationWriter in(String dimension, String value);

    /** A figure that is not money; its unit is the metric's. Ends the observation. */
    void value(BigDecimal value);

    /** A figure in money. Ends the observation. */
    void money(BigDecimal value, String currency);
}
