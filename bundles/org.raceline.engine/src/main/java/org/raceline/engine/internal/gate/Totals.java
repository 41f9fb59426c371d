package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Unit;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.store.NamedValues;
import org.raceline.core.store.TouchpointFact;
import org.raceline.engine.internal.Sentences;

/** Holds what a file states of itself against what was loaded of it. */
final class Totals {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final BigDecimal HALF_A_SECOND = new BigDecimal("0.5");

    /** @param cut null where it speaks of touchpoints */
    private record Claim(CutInHand cut, Metric metric, BigDecimal stated) {
    }

    /** Touchpoints of one kind with the same exclusions. */
    private static final class Counted {
        private final Sum records = new Sum();
        private final NamedValues<Sum> quantities = new NamedValues<>();
    }

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Map<Set<String>, Counted>> kinds = new HashMap<>();
    /** The same by kind, of those without exclusions. */
    private final NamedValues<Counted> plain = new NamedValues<>();
    private int lastKind;
    private OptionalLong stated = OptionalLong.empty();
    private long loaded;

    /** Whether such a total can be held against anything. */
    static boolean isTotal(Metric metric, boolean ofCut) {
        return ofCut ? metric.aggregation() == Aggregation.SUM && !(metric instanceof Metric.Formula)
                : metric instanceof Metric.Counted counted && counted.filter().isAll()
                        && (counted.count() == Metric.Count.RECORDS || counted.count() == Metric.Count.SUM);
    }

    /** @param cut null where it speaks of touchpoints */
    void claim(CutInHand cut, Metric metric, BigDecimal value) {
        claims.add(new Claim(cut, metric, Sum.plain(value)));
    }

    void records(long count) {
        stated = OptionalLong.of(stated.orElse(0) + count);
    }

    /** Takes in a record that was loaded. */
    void add(RecordInHand record) {
        loaded++;
        for (int i = 0; i < record.observations.count(); i++) {
            PendingObservation each = record.observations.get(i);
            each.cut.sums.computeIfAbsent(each.fact.metric, metric -> new Sum()).add(each.fact.value, each.fact.currency);
        }
        for (int i = 0; i < record.touchpoints.count(); i++) {
            add(record.touchpoints.get(i).fact);
        }
    }

    private void add(TouchpointFact fact) {
        Counted counted = counted(fact);
        counted.records.add(1_000_000, "");
        for (int i = 0; i < fact.amounts.size(); i++) {
            int place = counted.quantities.place(fact.amounts.name(i), i);
            if (place < 0) {
                counted.quantities.put(fact.amounts.name(i), new Sum());
                place = counted.quantities.size() - 1;
            }
            counted.quantities.value(place).add(fact.amounts.value(i), fact.currency);
        }
    }

    private Counted counted(TouchpointFact fact) {
        int place = fact.exclusions.isEmpty() ? plain.place(fact.kind, lastKind) : -1;
        if (place >= 0) {
            lastKind = place;
            return plain.value(place);
        }
        Map<Set<String>, Counted> byExclusions = kinds.computeIfAbsent(fact.kind, kind -> new HashMap<>());
        Counted counted = byExclusions.get(fact.exclusions);
        if (counted == null) {
            counted = new Counted();
            byExclusions.put(Set.copyOf(fact.exclusions), counted);
        }
        if (fact.exclusions.isEmpty()) {
            plain.put(fact.kind, counted);
        }
        return counted;
    }

    /** Each total with what was loaded of it, in the order in which they were stated. Sums of several currencies are none. */
    List<Stated> compare(boolean rejections, IssueLog issues) {
        List<Stated> all = new ArrayList<>();
        for (Claim claim : claims) {
            Sum sum = sum(claim);
            if (claim.metric.unit() != Unit.Kind.MONEY || !sum.isMixed()) {
                Stated total = new Stated(claim.metric.id(), claim.stated, sum.value());
                all.add(total);
                difference(total, claim.metric, sum.figures(), rejections).ifPresent(issue -> issues.add(issue, 0));
            }
        }
        if (stated.isPresent()) {
            Stated total = new Stated(Stated.RECORDS, BigDecimal.valueOf(stated.getAsLong()), BigDecimal.valueOf(loaded));
            all.add(total);
            if (!total.isMet()) {
                issues.add(Sentences.warning(rejections ? "total.records.rejected" : "total.records", total.stated().toPlainString(), total.loaded().toPlainString()), 0);
            }
        }
        return all;
    }

    private Sum sum(Claim claim) {
        if (claim.cut != null) {
            return claim.cut.sums.getOrDefault(claim.metric.id(), new Sum());
        }
        Metric.Counted metric = (Metric.Counted) claim.metric;
        Sum sum = new Sum();
        kinds.getOrDefault(metric.kind(), Map.of()).forEach((exclusions, counted) -> {
            if (exclusions.stream().allMatch(metric.despite()::equals)) {
                Optional.ofNullable(metric.quantity().isEmpty() ? counted.records : counted.quantities.get(metric.quantity())).ifPresent(sum::add);
            }
        });
        return sum;
    }

    /** How many records of a kind count and leave out a quantity. */
    long without(String kind, String quantity) {
        return counted(kind) - kinds.getOrDefault(kind, Map.of()).getOrDefault(Set.of(), new Counted()).quantities.getOrDefault(quantity, new Sum()).figures();
    }

    /** How many records of a kind count, which those that are excluded do not. */
    long counted(String kind) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(Set.of(), new Counted()).records.figures();
    }

    private static Optional<Issue> difference(Stated total, Metric metric, long figures, boolean rejections) {
        if (total.isMet()) {
            return Optional.empty();
        }
        String stated = total.stated().toPlainString();
        String loaded = total.loaded().toPlainString();
        if (isRounding(total, metric.unit(), figures)) {
            return Optional.of(new Issue(Severity.INFO, "", 0, "", Sentences.text("total.rounded", metric.name(), stated, loaded), ""));
        }
        return Optional.of(Sentences.warning(rejections ? "total.differs.rejected" : "total.differs", metric.name(), stated, loaded));
    }

    /** Whether figures that were rounded one by one, and a total that was rounded by itself, can differ by so much. */
    private static boolean isRounding(Stated total, Unit.Kind unit, long figures) {
        BigDecimal each = switch (unit) {
            case MONEY -> HALF_A_CENT;
            case SECONDS -> HALF_A_SECOND;
            default -> BigDecimal.ZERO;
        };
        return total.stated().subtract(total.loaded()).abs().compareTo(each.multiply(BigDecimal.valueOf(figures + 1))) <= 0;
    }
}
