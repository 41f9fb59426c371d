package org.raceline.engine.internal.gate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.core.store.NamedValues;
import org.raceline.engine.internal.workspace.SourceCheck;

/** What may pass, told from the catalogue as it was when the import began. */
public final class GateRules {
    /** Longest natural key or value of a dimension, in characters. */
    static final int LONGEST_TEXT = 32_768;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private final Catalogue catalogue;
    private final LocalDate lastDay;
    private final Map<String, Map<String, Unit.Kind>> unitsByKind = new HashMap<>();
    private final NamedValues<KindRules> rulesByKind = new NamedValues<>();
    private int lastKind;
    private String lastCurrency = "";

    /** @param today facts may speak of a year after it at most */
    public GateRules(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        LocalDate inAYear = today.plusYears(1);
        this.lastDay = inAYear.isBefore(LAST_DAY) ? inAYear : LAST_DAY;
        for (Metric metric : catalogue.metrics()) {
            if (metric instanceof Metric.Counted counted && !counted.quantity().isEmpty()) {
                unitsByKind.computeIfAbsent(counted.kind(), kind -> new HashMap<>()).put(counted.quantity(), counted.unit());
            }
        }
    }

    Optional<Metric> metric(String id) {
        return catalogue.metric(id);
    }

    Optional<TouchpointKind> kind(String id) {
        return catalogue.kind(id);
    }

    /** What touchpoints of a kind may state, as {@link #kind} and {@link #isUnit} tell, for very many of them. */
    KindRules rules(String kind) {
        int place = rulesByKind.place(kind, lastKind);
        if (place >= 0) {
            lastKind = place;
            return rulesByKind.value(place);
        }
        KindRules rules = new KindRules(this, kind);
        if (rules.isKnown()) {
            rulesByKind.put(kind, rules);
        }
        return rules;
    }

    boolean isDimension(String id) {
        return catalogue.dimension(id).isPresent();
    }

    boolean isSane(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(lastDay);
    }

    boolean isSane(Period period) {
        return isSane(period.from()) && isSane(period.to());
    }

    /** Whether a quantity may be stated as money, or not as money. A quantity that no metric asks for may be either. */
    boolean isUnit(String kind, String quantity, boolean money) {
        Unit.Kind unit = unitsByKind.getOrDefault(kind, Map.of()).get(quantity);
        return unit == null || (unit == Unit.Kind.MONEY) == money;
    }

    /** Whether it is a code of ISO 4217; {@code IRT} for Toman is none, and taking it for another would be wrong tenfold. */
    static boolean isCurrency(String code) {
        return SourceCheck.isCurrency(code);
    }

    /** The same where one currency follows the other. */
    boolean isCurrencyAgain(String code) {
        if (code.equals(lastCurrency)) {
            return true;
        }
        boolean known = isCurrency(code);
        lastCurrency = known ? code : lastCurrency;
        return known;
    }
}
