package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.analysis.RateTable;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Targets;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.store.Store;

/**
 * What readings are to reach. A target in another currency than its reading is converted at the last rate of the target's own
 * period, or the newest there is while that lasts. Used by one thread.
 */
final class Aims {
    private final Store store;
    private final List<Target> targets;

    /** @param targets of any metrics */
    Aims(Store store, List<Target> targets) {
        this.store = store;
        this.targets = targets;
    }

    /**
     * What a reading is to reach.
     *
     * @param target in the unit of the reading, where that has a value
     * @param remark a flag of {@link Reading}
     */
    record Aim(Optional<Quantity> target, Optional<String> remark) {
    }

    Aim of(Metric metric, Reading reading) {
        Optional<Unit> unit = reading.value().map(Quantity::unit);
        Optional<Quantity> own = Targets.of(metric, reading.period(), targets, u -> unit.isEmpty() || unit.get().equals(u));
        if (own.isPresent() || unit.isEmpty() || unit.get().kind() != Unit.Kind.MONEY) {
            return new Aim(own, Optional.empty());
        }
        List<Target> money = targets.stream().filter(t -> t.metric().equals(metric.id()) && t.value().unit().kind() == Unit.Kind.MONEY).toList();
        Optional<Quantity> converted = Targets.of(metric, reading.period(), converted(money, unit.get().currency()), unit.get()::equals);
        boolean any = money.stream().anyMatch(t -> reading.period().contains(t.period()) && !t.value().unit().equals(unit.get()));
        return new Aim(converted, converted.isPresent() ? Optional.of(Reading.TARGET_CONVERTED) : any ? Optional.of(Reading.TARGET_NOT_COMPARABLE) : Optional.empty());
    }

    /** Without those for which there is no rate. */
    private List<Target> converted(List<Target> money, String currency) {
        Set<String> foreign = new TreeSet<>();
        money.forEach(t -> foreign.add(t.value().unit().currency()));
        foreign.remove(currency);
        foreign.remove(Unit.NO_CURRENCY);
        if (foreign.isEmpty()) {
            return List.of();
        }
        List<ExchangeRate> found = new ArrayList<>(store.rates(foreign, Optional.empty()));
        if (found.stream().anyMatch(rate -> !rate.has(currency))) {
            found.addAll(store.rates(Set.of(currency), Optional.empty()));
        }
        RateTable rates = new RateTable(found);
        return money.stream().flatMap(t -> t.value().unit().currency().equals(currency) ? Optional.of(t).stream()
                : rates.last(t.value().unit().currency(), currency, t.period()).map(rate -> new Target(t.metric(), t.period(),
                        Readings.rounded(new Quantity(t.value().value().multiply(rate.rate()), Unit.money(currency))))).stream()).toList();
    }
}
