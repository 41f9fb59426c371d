package org.raceline.engine.internal.rates;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.raceline.containers.ContainerException;
import org.raceline.containers.Containers;
import org.raceline.containers.Limits;
import org.raceline.core.connector.Input;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.analysis.BaseCurrency;
import org.raceline.engine.internal.desk.CancellableInput;
import org.raceline.engine.internal.workspace.JournalPen;

/** The exchange rates that a store keeps; every change is in its journal. */
public final class StoredRates implements ExchangeRates {
    private static final long MOST_BYTES = 64L << 20;

    private final Store store;
    private final JournalPen pen;
    private final ReentrantLock writing;
    private final Listeners listeners;

    /** @param writing held while the workspace changes */
    public StoredRates(Store store, JournalPen pen, ReentrantLock writing, Listeners listeners) {
        this.store = store;
        this.pen = pen;
        this.writing = writing;
        this.listeners = listeners;
    }

    @Override
    public Optional<String> base() {
        return BaseCurrency.of(store.settings());
    }

    @Override
    public void base(Optional<String> currency) throws WorkspaceException {
        if (currency.filter(c -> !ExchangeRate.isCurrency(c)).isPresent()) {
            throw new WorkspaceException(Sentences.error("rates.base", currency.get()));
        }
        change(() -> {
            String before = base().orElse("");
            String after = currency.orElse("");
            if (!before.equals(after)) {
                store.setting(BaseCurrency.SETTING, after, pen.entry("setting", BaseCurrency.SETTING, before, after));
            }
        });
    }

    @Override
    public List<ExchangeRate> list(Optional<String> currency, Optional<Period> days) {
        return store.rates(currency.stream().toList(), days);
    }

    @Override
    public Optional<Period> extent() {
        return store.ratesExtent();
    }

    @Override
    public void set(ExchangeRate told) {
        ExchangeRate rate = new ExchangeRate(told.day(), told.base(), told.quote(), told.rate(), true);
        change(() -> {
            Optional<ExchangeRate> before = store.rates(List.of(rate.base()), Optional.of(Period.day(rate.day()))).stream()
                    .filter(r -> r.byHand() && r.pair().equals(rate.pair())).findFirst();
            if (!before.equals(Optional.of(rate))) {
                store.saveRates(List.of(rate), pen.entry("rates", rate.base() + "/" + rate.quote(), before.map(ExchangeRate::toString).orElse(""), rate.toString()));
            }
        });
    }

    @Override
    public void remove(Collection<ExchangeRate> rates) {
        change(() -> {
            Set<ExchangeRate> gone = Set.copyOf(rates);
            List<ExchangeRate> there = gone.isEmpty() ? List.of() : store.rates(List.of(), Optional.of(span(gone))).stream().filter(gone::contains).toList();
            if (!there.isEmpty()) {
                store.removeRates(there, pen.entry("rates", there.size() == 1 ? there.getFirst().base() + "/" + there.getFirst().quote() : "", text(there), ""));
            }
        });
    }

    @Override
    public Imported load(Input file, Progress progress) throws WorkspaceException {
        List<ExchangeRate> rates = read(new CancellableInput(file, progress));
        Period period = span(rates);
        List<ExchangeRate> fresh = new ArrayList<>();
        int[] replaced = {0};
        change(() -> {
            Map<List<Object>, ExchangeRate> known = new HashMap<>();
            store.rates(List.of(), Optional.of(period)).stream().filter(r -> !r.byHand()).forEach(r -> known.put(List.of(r.day(), r.pair()), r));
            for (ExchangeRate rate : rates) {
                ExchangeRate before = known.get(List.of(rate.day(), rate.pair()));
                if (!rate.equals(before)) {
                    fresh.add(rate);
                    replaced[0] += before == null ? 0 : 1;
                }
            }
            if (!fresh.isEmpty()) {
                store.saveRates(fresh, pen.entry("rates", file.name(), "", text(fresh)));
            }
        });
        return new Imported(file.name(), rates.size(), fresh.size() - replaced[0], replaced[0], rates.size() - fresh.size(), Optional.of(period));
    }

    private static List<ExchangeRate> read(Input file) throws WorkspaceException {
        if (file.size() > MOST_BYTES) {
            throw new WorkspaceException(Sentences.error("rates.size", file.name(), Long.toString(MOST_BYTES >> 20)));
        }
        try {
            List<Input> inside = Containers.open(file, Limits.DEFAULT);
            if (inside.size() != 1) {
                throw new WorkspaceException(Sentences.error("rates.several", file.name(), Integer.toString(inside.size())));
            }
            return RateFile.read(inside.getFirst());
        } catch (ContainerException unopened) {
            throw new WorkspaceException(unopened.issue());
        } catch (UnreadableInput unreadable) {
            throw new WorkspaceException(unreadable.issue());
        } catch (IOException failed) {
            throw new WorkspaceException(Sentences.error("input.unreadable", file.name(), failed.getClass().getSimpleName()));
        }
    }

    /** One rate as it is, many as how many of which days. */
    private static String text(List<ExchangeRate> rates) {
        return rates.size() == 1 ? rates.getFirst().toString()
                : rates.size() + " " + span(rates);
    }

    private static Period span(Collection<ExchangeRate> rates) {
        return new Period(rates.stream().map(ExchangeRate::day).min(LocalDate::compareTo).orElseThrow(), rates.stream().map(ExchangeRate::day).max(LocalDate::compareTo).orElseThrow());
    }

    private void change(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
        listeners.call();
    }
}
