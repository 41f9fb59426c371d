package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raceline.core.connector.KeyTable;
import org.raceline.core.model.Person;
import org.raceline.core.store.ImportTransaction;
import org.raceline.engine.internal.workspace.Pseudonyms;

/** The keys of the persons whom a run named lately, so that a pseudonym is not made anew for each of their touchpoints. */
final class KnownPersons implements AutoCloseable {
    /** As many as are remembered at a time: 32 MiB, off the heap. */
    private static final int MOST = 1_500_000;
    private static final Person.Identity[] IDENTITIES = Person.Identity.values();

    private final ImportTransaction transaction;
    private final Pseudonyms pseudonyms;
    private KeyTable[] known = tables();
    private final Asked[] asked = Stream.of(IDENTITIES).map(identity -> new Asked()).toArray(Asked[]::new);

    /** Touchpoints that name an identity of one kind. */
    private static final class Asked {
        private final List<PendingTouchpoint> touchpoints = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private long[] keys = {};

        void answer(KeyTable known) {
            keys = keys.length < values.size() ? new long[values.size()] : keys;
            known.get(values, keys);
            for (int i = 0; i < touchpoints.size(); i++) {
                touchpoints.get(i).fact.person = keys[i];
            }
            touchpoints.clear();
            values.clear();
        }
    }

    KnownPersons(ImportTransaction transaction, Pseudonyms pseudonyms) {
        this.transaction = transaction;
        this.pseudonyms = pseudonyms;
    }

    /** The key under which the store knows a person. */
    long key(Person person) {
        KeyTable table = known[person.identity().ordinal()];
        long key = table.get(person.value());
        if (key == 0) {
            key = transaction.person(person.identity(), pseudonyms.of(person));
            if (table.size() == MOST) {
                close();
                known = tables();
                table = known[person.identity().ordinal()];
            }
            table.putIfAbsent(person.value(), key);
        }
        return key;
    }

    /** Fills in the persons of some touchpoints that name one identity which is known already; 0 for others. */
    void recognise(List<PendingTouchpoint> touchpoints) {
        for (int i = 0; i < touchpoints.size(); i++) {
            PendingTouchpoint each = touchpoints.get(i);
            if (each.persons.size() == 1) {
                Person person = each.persons.getFirst();
                Asked of = asked[person.identity().ordinal()];
                of.touchpoints.add(each);
                of.values.add(person.value());
            }
        }
        for (int i = 0; i < asked.length; i++) {
            if (!asked[i].values.isEmpty()) {
                asked[i].answer(known[i]);
            }
        }
    }

    private static KeyTable[] tables() {
        KeyTable[] tables = new KeyTable[IDENTITIES.length];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new KeyTable();
        }
        return tables;
    }

    @Override
    public void close() {
        for (KeyTable table : known) {
            table.close();
        }
    }
}
