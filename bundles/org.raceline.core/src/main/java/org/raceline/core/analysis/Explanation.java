package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;

/**
 * Why a figure is what it is.
 *
 * @param reading  the figure, or why there is none
 * @param formula  as written; empty where sources provide the figure
 * @param days     what it speaks of: of a formula the days that all of its operands have in common
 * @param operands of a formula, in order of appearance, each over those days
 * @param origins  of a figure that sources provide: its facts by import, oldest first, left out ones too. Touchpoints that count for
 *                 nothing because they name no person or no amount are among them
 * @param follows  of one that asks what became of records: where that is listed
 * @param conversions of money that sources provide in another currency than the reading's: amounts and rates, by day and currency
 */
public record Explanation(Reading reading, String formula, List<Period> days, List<Explanation> operands, List<Origin> origins, List<Origin> follows,
        List<Conversion> conversions) {
    /** Nothing was converted. */
    public Explanation(Reading reading, String formula, List<Period> days, List<Explanation> operands, List<Origin> origins, List<Origin> follows) {
        this(reading, formula, days, operands, origins, follows, List.of());
    }

    public Explanation {
        days = List.copyOf(days);
        operands = List.copyOf(operands);
        origins = List.copyOf(origins);
        follows = List.copyOf(follows);
        conversions = List.copyOf(conversions);
    }
}
