package org.raceline.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Severity;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.Vouch;

/** Imports and what they brought beside facts: cuts, vouches and bad records. */
final class Ledger {
    private final Journal journal;

    Ledger(Journal journal) {
        this.journal = journal;
    }

    ImportEntry record(Session session, long number, ImportEntry entry, long replaced, JournalEntry change) {
        LineCount lines = entry.lines();
        session.update(Sql.of("insert into import values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)", number, entry.id(), entry.source(),
                entry.connector(), entry.file(), entry.sha256(), Row.micros(entry.at()), lines.total(), lines.header(), lines.loaded(), lines.quarantined(),
                lines.skipped(), entry.touchpoints(), entry.observations(), entry.quarantined(), replaced, entry.period().map(Period::from).orElse(null),
                entry.period().map(Period::to).orElse(null)));
        journal.add(session, change);
        return imports(session).getLast();
    }

    List<ImportEntry> imports(Session session) {
        return session.rows(Sql.of("select ref, source, connector, file, sha256, at_us, lines_total, lines_header, lines_loaded, lines_quarantined, lines_skipped, "
                + "touchpoints, observations, quarantined, replaced, first_day, last_day, undone_us from import order by id"),
                row -> new ImportEntry(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6).orElse(Instant.EPOCH),
                        new LineCount(row.number(7), row.number(8), row.number(9), row.number(10), row.number(11)),
                        row.number(12), row.number(13), row.number(14), row.number(15), row.period(16, 17), row.instant(18)));
    }

    void undo(Session session, String importId, JournalEntry change) {
        record Undone(long number, String source) {
        }
        Undone undone = session.row(Sql.of("select id, source from import where ref = ? and undone_us is null", importId), row -> new Undone(row.number(1), row.text(2)))
                .orElseThrow(() -> new StoreException(Messages.text("no-import", importId)));
        session.begin();
        session.update(Sql.of("update import set undone_us = ? where id = ?", Row.micros(change.at()), undone.number));
        new Supersession(session, undone.source).revert(undone.number);
        Persons.relink(session, undone.number);
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

    List<StoredCut> cuts(Session session, String metric) {
        return session.rows(Sql.of("select c.id, i.ref, i.source, i.file, c.dimensions, c.grain, c.first_day, c.last_day, c.complete, c.label, "
                + "(select list(distinct f.flag) from cut_flag f where f.cut = c.id and f.metric = ?) from cut c join import i on i.id = c.import "
                + "where c.id in (select cut from observation where metric = ? and superseded_by is null) order by c.id", metric, metric),
                row -> new StoredCut(row.number(1), row.text(2), row.text(3), row.text(4), new Cut(row.texts(5), Grain.valueOf(row.text(6).toUpperCase(Locale.ROOT)),
                        row.period(7, 8).orElseThrow(), row.flag(9), row.text(10)), row.texts(11)));
    }

    List<Vouch> vouches(Session session, String kind) {
        return session.rows(Sql.of("select i.ref, i.source, i.file, v.kind, v.first_day, v.last_day, v.quantities, v.persons, v.dimensions, v.flags "
                + "from vouch v join import i on i.id = v.import where v.kind = ? and i.undone_us is null order by i.id, v.first_day, v.last_day", kind),
                row -> new Vouch(row.text(1), row.text(2), row.text(3), row.text(4), row.period(5, 6).orElseThrow(), row.texts(7), row.flag(8),
                        row.texts(9), row.texts(10)));
    }
}
