package org.raceline.engine.internal.workspace;

import java.time.Clock;
import org.raceline.core.store.JournalEntry;

/** Writes journal entries: knows who works here and what time it is. */
public record JournalPen(Clock clock, String who) {

    public JournalEntry entry(String action, String subject, String before, String after) {
        return new JournalEntry(clock.instant(), who, action, subject, before, after);
    }
}
