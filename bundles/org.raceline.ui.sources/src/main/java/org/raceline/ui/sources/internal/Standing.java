package org.raceline.ui.sources.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.charts.Ink;
import org.raceline.core.store.ImportEntry;

/** What an import still counts for. */
enum Standing {
    /** All its facts are asked for. */ CURRENT(Ink.GOOD),
    /** A newer one of its source took the place of some of its facts. */ REPLACED(Ink.TEXT_SECONDARY),
    /** A newer one took the place of facts of these days, and several imports had stated some. */ PERHAPS_REPLACED(Ink.TEXT_SECONDARY),
    /** Another one read its file again with repaired records and is in its place. */ REPAIRED(Ink.TEXT_MUTED),
    /** Taken back. */ UNDONE(Ink.TEXT_MUTED);

    private final Ink ink;

    Standing(Ink ink) {
        this.ink = ink;
    }

    Ink ink() {
        return ink;
    }

    String text() {
        return Words.text("standing." + name().toLowerCase(Locale.ROOT));
    }

    /** @param imports newest first */
    static Standing of(ImportEntry entry, List<ImportEntry> imports) {
        if (entry.undone().isPresent()) {
            return UNDONE;
        }
        if (entry.repairedBy().isPresent()) {
            return REPAIRED;
        }
        Optional<ImportEntry> newer = replacing(entry, imports);
        if (newer.isEmpty()) {
            return CURRENT;
        }
        List<ImportEntry> older = imports.subList(imports.indexOf(newer.get()) + 1, imports.size());
        return older.stream().filter(each -> each.isLive() && overlaps(each, newer.get())).count() > 1 ? PERHAPS_REPLACED : REPLACED;
    }

    /** The oldest newer import that took the place of facts of the same source and days. */
    static Optional<ImportEntry> replacing(ImportEntry entry, List<ImportEntry> imports) {
        return imports.stream().limit(Math.max(0, imports.indexOf(entry))).filter(newer -> newer.isLive() && newer.replaced() > 0 && overlaps(newer, entry))
                .reduce((first, second) -> second);
    }

    private static boolean overlaps(ImportEntry one, ImportEntry other) {
        return one.source().equals(other.source()) && one.period().isPresent() && other.period().isPresent()
                && one.period().get().intersect(other.period().get()).isPresent();
    }
}
