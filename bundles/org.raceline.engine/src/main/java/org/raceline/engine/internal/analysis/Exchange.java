package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Conversion;
import org.raceline.core.analysis.RateTable;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.core.store.Store;

/** Brings money into one currency, each amount at the rate of its day; exactly, but for the rates that are quotients. Used by one thread. */
final class Exchange {
    private final Store store;
    private final String target;
    private final Period horizon;
    private final Set<String> asked = new HashSet<>();
    private final List<ExchangeRate> known = new ArrayList<>();
    private RateTable rates = new RateTable(List.of());

    /** @param horizon first to last day of the money */
    Exchange(Store store, String target, Period horizon) {
        this.store = store;
        this.target = target;
        this.horizon = new Period(horizon.from().minusDays(RateTable.DAYS), horizon.to());
    }

    /** Learns the rates of all money in some figures at once, in as few questions as there are steps between currencies. */
    void learn(Collection<Answer> answers) {
        Set<String> foreign = new TreeSet<>();
        answers.stream().flatMap(a -> a.figures().values().stream()).flatMap(f -> f.purse().stream()).forEach(p -> foreign.addAll(foreign(p)));
        learnOf(foreign);
    }

    private void learnOf(Set<String> foreign) {
        Set<String> unknown = new TreeSet<>(foreign);
        unknown.removeAll(asked);
        unknown.remove(Unit.NO_CURRENCY);
        if (unknown.isEmpty()) {
            return;
        }
        List<ExchangeRate> found = ask(unknown);
        if (found.stream().anyMatch(rate -> !rate.has(target)) && !asked.contains(target)) {
            ask(Set.of(target));
        }
        rates = new RateTable(known);
    }

    private List<ExchangeRate> ask(Set<String> currencies) {
        asked.addAll(currencies);
        List<ExchangeRate> found = store.rates(currencies, Optional.of(horizon));
        known.addAll(found);
        return found;
    }

    private Set<String> foreign(Purse purse) {
        Set<String> foreign = new TreeSet<>();
        purse.sums().forEach((coin, sum) -> {
            if (sum.signum() != 0 && !coin.currency().equals(target)) {
                foreign.add(coin.currency());
            }
        });
        return foreign;
    }

    /** How the money of one figure comes into one currency; what it is made of was learnt. */
    final class Terms {
        private final SortedMap<String, SortedSet<LocalDate>> missing = new TreeMap<>();
        private final List<Conversion> conversions = new ArrayList<>();
        private final String subject;
        private final String currency;
        private final boolean mixed;

        /** @param subject name of the metric */
        Terms(String subject, Purse all) {
            this.subject = subject;
            all.sums().forEach((coin, sum) -> {
                if (sum.signum() != 0 && !coin.currency().equals(target)) {
                    rates.rate(coin.currency(), target, coin.day()).ifPresentOrElse(
                            dated -> conversions.add(new Conversion(coin.day(), new Quantity(sum, Unit.money(coin.currency())), dated.rate(), dated.day(),
                                    new Quantity(sum.multiply(dated.rate()), Unit.money(target)), coin.periodEnd())),
                            () -> missing.computeIfAbsent(coin.currency(), c -> new TreeSet<>()).add(coin.day()));
                }
            });
            Set<String> currencies = all.sums().entrySet().stream().filter(e -> e.getValue().signum() != 0).map(e -> e.getKey().currency()).collect(Collectors.toSet());
            mixed = currencies.size() > 1;
            currency = missing.isEmpty() || mixed ? target : currencies.iterator().next();
            if (!missing.isEmpty()) {
                conversions.clear();
            }
        }

        /** Why there is no figure: a rate is missing, and without it several currencies would have to be added. */
        Optional<Lack> lack() {
            return mixed ? shortfall() : Optional.empty();
        }

        /** What is missing to convert everything; where there is no lack, the money stays in its one currency for that reason. */
        Optional<Lack> shortfall() {
            return missing.isEmpty() ? Optional.empty() : Optional.of(Lack.rates(subject, target, missing));
        }

        /** Not rounded. */
        Quantity value(Purse part) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<Purse.Coin, BigDecimal> each : part.sums().entrySet()) {
                boolean converts = each.getValue().signum() != 0 && !each.getKey().currency().equals(currency);
                sum = sum.add(converts ? each.getValue().multiply(rates.rate(each.getKey().currency(), target, each.getKey().day()).orElseThrow().rate())
                        : each.getValue());
            }
            return new Quantity(sum, Unit.money(currency));
        }

        List<Conversion> conversions() {
            return conversions;
        }
    }

    /** A figure with its money in one currency. */
    Figure exchanged(Figure figure, String subject) {
        if (figure.purse().isEmpty()) {
            return figure;
        }
        return exchanged(figure, figure.purse().get(), subject);
    }

    /**
     * A figure with its money in the one currency that it has together with others.
     *
     * @param figure one that has a purse
     * @param all    its money and that of the others
     */
    Figure exchanged(Figure figure, Purse all, String subject) {
        Terms terms = new Terms(subject, all);
        return terms.lack().map(Figure::lacking).orElseGet(() -> Figure.exchanged(terms.value(figure.purse().orElseThrow()), terms));
    }
}
