package org.raceline.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.StoreException;

/** Imports and their bad records. */
final class Ledger {
    private final Journal journal;

    Ledger(Journal journal) {
        this.journal = journal;
    }

    /** Where an import stands among those of its source, and what it repairs: 0 for nothing. */
    record Standing(long number, long place, long repairs) {
    }

    /** Makes the row of an import that is about to be written. */
    Standing open(Session session, ImportEntry entry) {
        if (session.number(Sql.of("select count(*) from import where ref = ?", entry.id())) > 0) {
            throw new StoreException(Messages.text("import-id", entry.id()));
        }
        long number = session.number(Sql.of("select max(id) from import")) + 1;
        Standing standing = new Standing(number, number, 0);
        if (entry.repairs().isPresent()) {
            standing = session.row(Sql.of("select id, place from live_import where ref = ? and source = ?", entry.repairs().get(), entry.source()),
                    row -> new Standing(number, row.number(2), row.number(1)))
                    .orElseThrow(() -> new StoreException(Messages.text("not-repairable", entry.repairs().get())));
        }
        boolean repairs = standing.repairs > 0;
        session.update(Sql.of("insert into import (id, ref, source, connector, file, sha256, at_us, place, repairs) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", number, entry.id(),
                entry.source(), entry.connector(), entry.file(), entry.sha256(), Row.micros(entry.at()), repairs ? standing.place : null, repairs ? standing.repairs : null));
        return standing;
    }

    /** Completes the row of an import that was written. */
    ImportEntry record(Session session, long number, ImportEntry entry, JournalEntry change) {
        LineCount lines = entry.lines();
        session.update(Sql.of("update import set lines_total = ?, lines_header = ?, lines_loaded = ?, lines_quarantined = ?, lines_skipped = ?, touchpoints = ?, "
                + "observations = ?, quarantined = ?, first_day = ?, last_day = ? where id = ?", lines.total(), lines.header(), lines.loaded(), lines.quarantined(),
                lines.skipped(), entry.touchpoints(), entry.observations(), entry.quarantined(), entry.period().map(Period::from).orElse(null),
                entry.period().map(Period::to).orElse(null), number));
        journal.add(session, change);
        return imports(session).stream().filter(stored -> stored.id().equals(entry.id())).findFirst().orElseThrow();
    }

    List<ImportEntry> imports(Session session) {
        return session.rows(Sql.of("select i.ref, i.source, i.connector, i.file, i.sha256, i.at_us, i.lines_total, i.lines_header, i.lines_loaded, "
                + "i.lines_quarantined, i.lines_skipped, i.touchpoints, i.observations, i.quarantined, i.unchanged, i.replaced, i.first_day, i.last_day, "
                + "base.ref, repair.ref, i.undone_us from import i left join import base on base.id = i.repairs "
                + "left join import repair on repair.repairs = i.id and repair.undone_us is null order by coalesce(i.place, i.id), i.id"),
                row -> new ImportEntry(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6).orElse(Instant.EPOCH),
                        new LineCount(row.number(7), row.number(8), row.number(9), row.number(10), row.number(11)), row.number(12), row.number(13),
                        row.number(14), row.number(15), row.number(16), row.period(17, 18), named(row.text(19)), named(row.text(20)), row.instant(21)));
    }

    private static Optional<String> named(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    void undo(Session session, String importId, JournalEntry change) {
        record Undone(Standing standing, String source) {
        }
        Undone undone = session.row(Sql.of("select l.id, l.place, i.repairs, i.source from live_import l join import i on i.id = l.id where i.ref = ?", importId),
                row -> new Undone(new Standing(row.number(1), row.number(2), row.number(3)), row.text(4)))
                .orElseThrow(() -> new StoreException(Messages.text("no-import", importId)));
        Standing standing = undone.standing;
        Supersession supersession = new Supersession(session, undone.source);
        session.begin();
        session.update(Sql.of("update import set undone_us = ? where id = ?", Row.micros(change.at()), standing.number));
        Optional<Period> left = DayTotals.days(session, undone.source, List.of(standing.number, standing.repairs));
        supersession.leave(standing.number, standing.place);
        if (standing.repairs > 0) {
            supersession.reset(standing.repairs);
            supersession.enter(standing.repairs, standing.place);
        }
        supersession.count(standing.repairs > 0 ? standing.repairs : standing.number, standing.place);
        DayTotals.renew(session, undone.source, left, DayTotals.days(session, undone.source, List.of(standing.number, standing.repairs)));
        Persons.relink(session, List.of(standing.number, standing.repairs));
        journal.add(session, change);
        session.commit();
    }

    List<QuarantineEntry> quarantine(Session session, Optional<String> importId) {
        Sql which = importId.map(id -> Sql.of("where i.ref = ?", id)).orElse(Sql.NOTHING);
        return session.rows(Sql.of("select i.ref, q.first_line, q.last_line, q.severity, q.file, q.line, q.heading, q.what, q.remedy, q.raw "
                + "from quarantine q join import i on i.id = q.import {} order by q.import, q.number", which),
                row -> new QuarantineEntry(row.text(1), row.number(2), row.number(3),
                        new Issue(Severity.valueOf(row.text(4)), row.text(5), row.number(6), row.text(7), row.text(8), row.text(9)), row.bytes(10)));
    }
}
