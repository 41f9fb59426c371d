package org.raceline.engine.internal.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Source;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreException;

/**
 * The sources of a workspace with their ranks. A source of a workspace that an older version made has none; it gets that of its
 * connector's card as soon as the card is seen, for good, so that it speaks as before when the connector is gone. Any thread.
 */
final class RankedSources {
    private final Store store;
    private final Supplier<Catalogue> catalogue;
    private final ReentrantLock writing;
    private final JournalPen pen;

    /** @param writing held while the workspace changes */
    RankedSources(Store store, Supplier<Catalogue> catalogue, ReentrantLock writing, JournalPen pen) {
        this.store = store;
        this.catalogue = catalogue;
        this.writing = writing;
        this.pen = pen;
    }

    List<Source> all() {
        List<Source> sources = store.sources();
        if (sources.stream().allMatch(s -> s.rank().isPresent())) {
            return sources;
        }
        List<Source> ranked = sources.stream().map(this::ranked).toList();
        if (!ranked.equals(sources)) {
            keep();
        }
        return ranked;
    }

    /** What is to be saved in the place of some sources: the rank stays, whatever the caller says. */
    Source ranked(Source source, Optional<Source> before) {
        return before.flatMap(b -> b.rank().isPresent() ? Optional.of(source.ranked(b.rank().getAsInt())) : Optional.empty()).orElseGet(() -> ranked(source));
    }

    private Source ranked(Source source) {
        return source.rank().isPresent() ? source
                : catalogue.get().connector(source.connector()).map(card -> source.ranked(card.rank())).orElse(source);
    }

    /** Waits for nobody: who asks for figures while an import runs has them at once, and the next one who asks comes here again. */
    private void keep() {
        if (!writing.tryLock()) {
            return;
        }
        try {
            for (Source source : store.sources()) {
                Source ranked = ranked(source);
                if (!ranked.equals(source)) {
                    store.save(ranked, pen.entry("source", source.id(), SourceText.of(source), SourceText.of(ranked)));
                }
            }
        } catch (StoreException unkept) {
            System.getLogger(RankedSources.class.getName()).log(System.Logger.Level.WARNING, unkept.getMessage(), unkept);
        } finally {
            writing.unlock();
        }
    }
}
