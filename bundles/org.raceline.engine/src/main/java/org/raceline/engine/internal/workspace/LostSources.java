package org.raceline.engine.internal.workspace;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.model.Source;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;

/**
 * A source is saved right after the import that brought it, in a transaction of its own; a process that dies in between
 * leaves facts of an unknown source. The journal entry of the import says what the source was.
 */
public final class LostSources {
    private LostSources() {
    }

    public static void restore(Store store, JournalPen pen) {
        Set<String> known = store.sources().stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
        for (ImportEntry lost : store.imports().stream().filter(entry -> known.add(entry.source())).toList()) {
            for (JournalEntry entry : store.journal()) {
                if (entry.action().equals("import") && entry.subject().equals(lost.id())) {
                    store.save(ImportText.parse(entry.after()).source(), pen.entry("source", lost.source(), "", SourceText.of(ImportText.parse(entry.after()).source())));
                }
            }
        }
    }
}
