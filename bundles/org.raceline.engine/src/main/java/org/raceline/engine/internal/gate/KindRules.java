package org.raceline.engine.internal.gate;

import java.util.Optional;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.store.NamedValues;

/** What touchpoints of one kind may state. Remembers what is good, as each touchpoint asks the same in the same order. */
final class KindRules {

    /** What the gate says of a quantity, stated as money or not. */
    enum Verdict {
        GOOD, UNKNOWN, WRONG_UNIT
    }

    private final GateRules rules;
    private final String id;
    private final Optional<TouchpointKind> kind;
    private final NamedValues<Verdict> asMoney = new NamedValues<>();
    private final NamedValues<Verdict> asNumber = new NamedValues<>();
    private final NamedValues<Boolean> dimensions = new NamedValues<>();

    KindRules(GateRules rules, String id) {
        this.rules = rules;
        this.id = id;
        kind = rules.kind(id);
    }

    boolean isKnown() {
        return kind.isPresent();
    }

    /** @param likely how many quantities the touchpoint stated before */
    Verdict quantity(String quantity, boolean money, int likely) {
        NamedValues<Verdict> told = money ? asMoney : asNumber;
        int place = told.place(quantity, likely);
        if (place >= 0) {
            return told.value(place);
        }
        Verdict verdict = kind.isPresent() && !kind.get().quantities().contains(quantity) ? Verdict.UNKNOWN
                : rules.isUnit(id, quantity, money) ? Verdict.GOOD : Verdict.WRONG_UNIT;
        if (verdict == Verdict.GOOD) {
            told.put(quantity, verdict);
        }
        return verdict;
    }

    /** @param likely how many dimensions the touchpoint stated before */
    boolean isDimension(String dimension, int likely) {
        int place = dimensions.place(dimension, likely);
        if (place >= 0) {
            return dimensions.value(place);
        }
        boolean known = rules.isDimension(dimension);
        if (known) {
            dimensions.put(dimension, known);
        }
        return known;
    }
}
