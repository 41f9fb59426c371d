package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Period;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.Vouch;
import org.raceline.engine.internal.workspace.Pseudonyms;

/** Writes the facts of good records to the store; persons become pseudonyms here. Touchpoints are written by a thread of their own where there are many. */
public final class FactWriter implements AutoCloseable {
    private static final String ROUNDED = "rounded";

    private final ImportTransaction transaction;
    private final KnownPersons persons;
    private final Pseudonyms pseudonyms;
    private final NaturalKeys keys = new NaturalKeys();
    private final String source;
    private final String file;
    private final List<Vouch> vouches = new ArrayList<>();
    private final Map<String, Set<String>> roundedByKind = new HashMap<>();
    /** The touchpoint that is being written. */
    private final TouchpointFact fact = new TouchpointFact();
    private final TouchpointRelay relay = new TouchpointRelay(this::write);
    private StoreException failure;

    public FactWriter(ImportTransaction transaction, Pseudonyms pseudonyms, String source, String file) {
        this.transaction = transaction;
        this.pseudonyms = pseudonyms;
        persons = new KnownPersons(transaction, pseudonyms);
        this.source = source;
        this.file = file;
    }

    void write(RecordInHand record, Tally tally) {
        for (int i = 0; i < record.touchpoints.count(); i++) {
            PendingTouchpoint each = record.touchpoints.get(i);
            each.fact.firstLine = record.first();
            each.fact.lastLine = record.last();
            tally.touchpoint(each.day);
            if (!each.rounded.isEmpty()) {
                roundedByKind.computeIfAbsent(each.fact.kind, kind -> new HashSet<>()).addAll(each.rounded);
            }
        }
        watched(() -> record.touchpoints.taken().forEach(relay::add));
        if (record.observations.count() == 0) {
            return;
        }
        guarded(() -> {
            for (PendingObservation each : record.observations.taken()) {
                each.fact.cut = each.cut.number(transaction);
                each.fact.firstLine = record.first();
                each.fact.lastLine = record.last();
                transaction.add(each.fact);
                tally.observation(each.fact.period);
                if (each.rounded) {
                    each.cut.flag(each.fact.metric, ROUNDED, transaction);
                }
            }
        });
    }

    private void write(TouchpointBatch batch) {
        persons.recognise(batch);
        for (int i = 0; i < batch.count(); i++) {
            int key = batch.key(i);
            batch.fill(i, fact);
            fact.person = person(batch, i);
            fact.keyBytes = batch.isHidden(i) ? pseudonyms.key(fact.kind, batch.bytes(), batch.from(key), batch.to(key))
                    : Arrays.copyOfRange(batch.bytes(), batch.from(key), batch.to(key));
            transaction.add(fact);
        }
    }

    /** The key of its person; what one record states together is one person. 0 where it names none. */
    private long person(TouchpointBatch batch, int touchpoint) {
        long first = 0;
        for (int text = batch.key(touchpoint) + 1; text < batch.personsEnd(touchpoint); text++) {
            long key = persons.key(batch, text);
            if (first == 0) {
                first = key;
            } else if (key != first) {
                transaction.link(first, key);
            }
        }
        return first;
    }

    void flag(CutInHand cut, String metric, String flag) {
        guarded(() -> cut.flag(metric, flag, transaction));
    }

    void vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> flags) {
        vouches.add(new Vouch("", source, file, kind, period, quantities, persons, dimensions, flags));
    }

    /** Vouches come last: only then it is known which quantities hold rounded figures. */
    void finish() {
        guarded(() -> {
            relay.flush();
            transaction.keysDiffer();
            for (Vouch vouch : vouches) {
                transaction.add(flagged(vouch, roundedByKind.getOrDefault(vouch.kind(), Set.of())));
            }
        });
    }

    private static Vouch flagged(Vouch vouch, Set<String> rounded) {
        Set<String> flags = new HashSet<>(vouch.flags());
        rounded.forEach(quantity -> flags.add(quantity + ":" + ROUNDED));
        return new Vouch(vouch.importId(), vouch.source(), vouch.file(), vouch.kind(), vouch.period(), vouch.quantities(), vouch.persons(),
                vouch.dimensions(), flags);
    }

    /** Those of the touchpoints that came so far. */
    NaturalKeys keys() {
        return keys;
    }

    /** The store failed under the hands of the connector, which may have swallowed it. */
    public Optional<StoreException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Does something that uses the store from this thread. */
    private void guarded(Runnable write) {
        watched(() -> {
            relay.await();
            write.run();
        });
    }

    private void watched(Runnable write) {
        if (failure != null) {
            throw failure;
        }
        try {
            write.run();
        } catch (StoreException failed) {
            failure = failed;
            throw failed;
        }
    }

    /** Lets go of what it remembers of the run. */
    @Override
    public void close() {
        relay.close();
        keys.close();
        persons.close();
    }
}
