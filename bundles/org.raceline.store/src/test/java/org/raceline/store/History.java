package org.raceline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.raceline.core.store.Store;

/** Imports and undoings as chance has them, in a store and in the reference alike. */
final class History {
    private final Random random;
    private final Store store;
    private final Reference reference;
    private final boolean isOfOneCurrency;
    private final List<String> undoable = new ArrayList<>();
    private int step;

    History(Random random, Store store, Reference reference) {
        this(random, store, reference, false);
    }

    History(Random random, Store store, Reference reference, boolean isOfOneCurrency) {
        this.isOfOneCurrency = isOfOneCurrency;
        this.random = random;
        this.store = store;
        this.reference = reference;
    }

    /** One more step; the first three are imports. */
    void goOn() {
        if (step > 2 && !undoable.isEmpty() && random.nextInt(3) == 0) {
            String id = undoable.remove(random.nextInt(undoable.size()));
            store.undo(id, Sample.change("undo-import", id));
            reference.undo(id);
        } else {
            Sample.Batch batch = isOfOneCurrency ? inEuro(RandomHistoryTest.batch(random, "i" + step)) : RandomHistoryTest.batch(random, "i" + step);
            Sample.write(store, batch);
            reference.add(batch);
            undoable.add(batch.id());
        }
        step++;
    }

    private static Sample.Batch inEuro(Sample.Batch batch) {
        return new Sample.Batch(batch.id(), batch.source(), batch.touchpoints().stream().map(t -> new Sample.T(t.kind(), t.key(), t.at(), t.offset(), t.person(), "EUR", t.slice(),
                t.amounts(), t.exclusions())).toList(), batch.tables(), batch.links());
    }
}
