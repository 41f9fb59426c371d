package org.raceline.engine.internal.gate;

import java.util.Arrays;
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
    /** Of the texts of the batch that was looked at last, by their places; 0 for those that are none, or not known yet. */
    private long[] recognised = {};
    private int[] asked = {};
    private int[] from = {};
    private int[] to = {};
    private long[] answers = {};

    KnownPersons(ImportTransaction transaction, Pseudonyms pseudonyms) {
        this.transaction = transaction;
        this.pseudonyms = pseudonyms;
    }

    /** The key under which the store knows the person that a text of the batch names; {@link #recognise} has looked at it. */
    long key(TouchpointBatch batch, int text) {
        if (recognised[text] != 0) {
            return recognised[text];
        }
        Person.Identity identity = batch.identity(text);
        KeyTable table = known[identity.ordinal()];
        long key = table.get(batch.bytes(), batch.from(text), batch.to(text));
        if (key == 0) {
            key = transaction.person(identity, pseudonyms.of(identity, batch.bytes(), batch.from(text), batch.to(text)));
            if (table.size() == MOST) {
                close();
                known = tables();
                table = known[identity.ordinal()];
            }
            table.putIfAbsent(batch.bytes(), batch.from(text), batch.to(text), key);
        }
        return key;
    }

    /** Looks up the persons of a batch who are known already, all at once. */
    void recognise(TouchpointBatch batch) {
        int texts = batch.count() == 0 ? 0 : batch.personsEnd(batch.count() - 1);
        if (recognised.length < texts) {
            recognised = new long[texts];
            asked = new int[texts];
            from = new int[texts];
            to = new int[texts];
            answers = new long[texts];
        }
        Arrays.fill(recognised, 0, texts, 0);
        for (Person.Identity identity : IDENTITIES) {
            if (known[identity.ordinal()].size() > 0) {
                recognise(batch, texts, identity);
            }
        }
    }

    private void recognise(TouchpointBatch batch, int texts, Person.Identity identity) {
        int count = 0;
        for (int text = 0; text < texts; text++) {
            if (batch.identity(text) == identity) {
                asked[count] = text;
                from[count] = batch.from(text);
                to[count] = batch.to(text);
                count++;
            }
        }
        known[identity.ordinal()].get(batch.bytes(), from, to, count, answers);
        for (int i = 0; i < count; i++) {
            recognised[asked[i]] = answers[i];
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
