package org.raceline.engine.internal.workspace;

import java.time.DayOfWeek;
import java.util.Locale;
import org.raceline.core.store.Store;

/** The day on which weeks begin, as a setting of the workspace; nobody else writes it, so it is read once. Any thread. */
final class WeekStart {
    private static final String SETTING = "week-start";

    private final Store store;
    private final JournalPen pen;
    private volatile DayOfWeek known;

    WeekStart(Store store, JournalPen pen) {
        this.store = store;
        this.pen = pen;
        String kept = store.settings().getOrDefault(SETTING, "");
        known = kept.isEmpty() ? DayOfWeek.MONDAY : DayOfWeek.valueOf(kept.toUpperCase(Locale.ROOT));
    }

    DayOfWeek day() {
        return known;
    }

    void set(DayOfWeek first) {
        DayOfWeek before = day();
        if (before != first) {
            store.setting(SETTING, id(first), pen.entry("setting", SETTING, id(before), id(first)));
            known = first;
        }
    }

    private static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
