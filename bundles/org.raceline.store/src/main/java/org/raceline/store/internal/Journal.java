package org.raceline.store.internal;

import java.time.Instant;
import java.util.List;
import org.raceline.core.store.JournalEntry;

/** Every change, in order. Any thread. */
final class Journal {
    private long last = -1;

    void add(Session session, JournalEntry entry) {
        session.update(Sql.of("insert into journal values (?, ?, ?, ?, ?, ?, ?)", next(session), Row.micros(entry.at()), entry.who(), entry.action(),
                entry.subject(), entry.before(), entry.after()));
    }

    /** From memory: the transaction of a long import does not see what was written meanwhile. */
    private synchronized long next(Session session) {
        if (last < 0) {
            last = session.number(Sql.of("select max(number) from journal"));
        }
        return ++last;
    }

    List<JournalEntry> entries(Session session) {
        return session.rows(Sql.of("select at_us, who, action, subject, state_before, state_after from journal order by number"),
                row -> new JournalEntry(row.instant(1).orElse(Instant.EPOCH), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)));
    }
}
