package org.raceline.engine.internal.workspace;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.store.Store;

/** The day on which weeks begin, as a setting of the workspace; nobody else writes it, so it is read once. Any thread. */
final class WeekStart {
    private static final String SETTING = "week-start";

    private final Store store;
    private final JournalPen pen;
    private volatile Optional<DayOfWeek> chosen;

    WeekStart(Store store, JournalPen pen) {
        this.store = store;
        this.pen = pen;
        chosen = Optional.of(store.settings().getOrDefault(SETTING, "")).filter(kept -> !kept.isEmpty()).map(kept -> DayOfWeek.valueOf(kept.toUpperCase(Locale.ROOT)));
    }

    /** Empty while none was set. */
    Optional<DayOfWeek> chosen() {
        return chosen;
    }

    void set(Optional<DayOfWeek> first) {
        if (!chosen.equals(first)) {
            store.setting(SETTING, id(first), pen.entry("setting", SETTING, id(chosen), id(first)));
            chosen = first;
        }
    }

    private static String id(Optional<DayOfWeek> day) {
        return day.map(d -> d.name().toLowerCase(Locale.ROOT)).orElse("");
    }
}
