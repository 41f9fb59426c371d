package org.raceline.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.WorkspaceException;

/** Keeps rates in memory; every file whose name does not start with "bad" holds two of dollars. */
final class LittleRates implements ExchangeRates {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);
    private final List<ExchangeRate> rates = new ArrayList<>();
    private Optional<String> base = Optional.empty();

    @Override
    public Optional<String> base() {
        return base;
    }

    @Override
    public void base(Optional<String> currency) throws WorkspaceException {
        if (currency.isPresent() && !ExchangeRate.isCurrency(currency.get())) {
            throw new WorkspaceException(Issue.error(currency.get() + " is no currency.", "Name one."));
        }
        base = currency;
    }

    @Override
    public List<ExchangeRate> list(Optional<String> currency, Optional<Period> days) {
        return rates.stream().filter(r -> currency.isEmpty() || r.has(currency.get())).filter(r -> days.isEmpty() || days.get().contains(r.day()))
                .sorted(Comparator.comparing(ExchangeRate::day)).toList();
    }

    @Override
    public Optional<Period> extent() {
        return list(Optional.empty(), Optional.empty()).stream().reduce((one, other) -> other)
                .map(last -> new Period(list(Optional.empty(), Optional.empty()).getFirst().day(), last.day()));
    }

    @Override
    public void set(ExchangeRate rate) {
        rates.removeIf(r -> r.byHand() && r.day().equals(rate.day()) && r.pair().equals(rate.pair()));
        rates.add(rate);
    }

    @Override
    public void remove(Collection<ExchangeRate> gone) {
        rates.removeAll(gone);
    }

    @Override
    public Imported load(Input file, Progress progress) throws WorkspaceException {
        if (file.name().startsWith("bad")) {
            throw new WorkspaceException(Issue.error("It is no table of rates.", "Download it again."));
        }
        List<ExchangeRate> told = List.of(new ExchangeRate(DAY.minusDays(60), "EUR", "USD", new BigDecimal("1.2"), false), new ExchangeRate(DAY, "EUR", "USD", new BigDecimal("1.25"), false));
        List<ExchangeRate> fresh = told.stream().filter(r -> !rates.contains(r)).toList();
        rates.addAll(fresh);
        return new Imported(file.name(), 2, fresh.size(), 0, 2 - fresh.size(), Optional.of(new Period(DAY.minusDays(60), DAY)));
    }
}
