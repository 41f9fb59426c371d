package org.raceline.store.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.NamedValues;
import org.raceline.core.store.ObservationFact;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.Vouch;

/** An import as one database transaction. Everything goes through one session; nobody else sees it before it is committed. */
final class DuckDbTransaction implements ImportTransaction {
    private static final int CUTS_OF_A_PLACE = 32;
    private static final NamedValues<Long> NO_AMOUNTS = new NamedValues<>();
    private static final Identifier QUARANTINE = new Identifier("quarantine");

    private final Session session;
    private final Ledger ledger;
    private final String source;
    private final Runnable seen;
    private final Runnable dropped;
    private final Runnable ended;
    private final Ledger.Standing standing;
    private final long number;
    private final TableAppender touchpoints;
    private final TableAppender observations;
    private final TableAppender quarantine;
    private final Persons persons;
    private long quarantined;
    private long cuts;
    private Effect effect;
    private boolean open = true;
    private boolean committed;
    private boolean mayRepeat = true;

    /**
     * @param session   of its own; closed with the transaction
     * @param seen      called when others see it
     * @param dropped   called when it was rolled back
     * @param ended     called when it is closed, last of all
     */
    DuckDbTransaction(Session session, Ledger ledger, ImportEntry entry, Runnable seen, Runnable dropped, Runnable ended) {
        this.session = session;
        this.ledger = ledger;
        this.source = entry.source();
        this.seen = seen;
        this.dropped = dropped;
        this.ended = ended;
        session.begin();
        standing = ledger.open(session, entry);
        number = standing.number();
        cuts = cutsBefore();
        touchpoints = new TableAppender(session, Columns.TOUCHPOINT);
        observations = new TableAppender(session, Columns.OBSERVATION);
        quarantine = new TableAppender(session, QUARANTINE);
        persons = new Persons(session, number);
    }

    /** Cuts are numbered in the order of their imports' places. */
    private long cutsBefore() {
        long first = standing.place() << CUTS_OF_A_PLACE;
        return Math.max(first, session.number(Sql.of("select max(id) from cut where id >= ? and id < ?", first, first + (1L << CUTS_OF_A_PLACE))));
    }

    @Override
    public long cut(Cut cut) {
        cuts++;
        session.update(Sql.of("insert into cut values (?, ?, ?, ?, ?, ?, ?, ?, ?)", cuts, number, Sql.texts(new TreeSet<>(cut.dimensions())), cut.grain().id(),
                cut.period().from(), cut.period().to(), cut.complete(), cut.label(), Sql.texts(Parts.of(cut.part()))));
        return cuts;
    }

    @Override
    public void flag(long cut, String metric, String flag) {
        session.update(Sql.of("insert into cut_flag values (?, ?, ?)", cut, metric, flag));
    }

    @Override
    public void add(TouchpointFact fact) {
        try {
            Rows row = touchpoints.begin(fact.slice, fact.amounts);
            row.number(number);
            row.text(source);
            row.text(fact.kind);
            if (fact.keyBytes == null) {
                row.text(fact.key);
            } else {
                row.utf8(fact.keyBytes);
            }
            row.number(fact.epochDay());
            row.number(fact.localMicros);
            if (fact.offsetSeconds == TouchpointFact.NO_OFFSET) {
                row.nothing();
            } else {
                row.number(fact.offsetSeconds);
            }
            if (fact.person == 0) {
                row.nothing();
            } else {
                row.number(fact.person);
            }
            row.text(fact.currency);
            row.text(fact.exclusions.isEmpty() ? "" : String.join(",", new TreeSet<>(fact.exclusions)));
            row.number(fact.firstLine);
            row.number(fact.lastLine);
            row.nothing();
            touchpoints.end(fact.slice, fact.amounts);
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    @Override
    public void keysDiffer() {
        mayRepeat = false;
    }

    @Override
    public void add(ObservationFact fact) {
        try {
            Rows row = observations.begin(fact.slice, NO_AMOUNTS);
            row.number(number);
            row.text(source);
            row.number(fact.cut);
            row.text(fact.metric);
            row.number(fact.period.from().toEpochDay());
            row.number(fact.period.to().toEpochDay());
            row.number(fact.value);
            row.text(fact.currency);
            row.number(fact.firstLine);
            row.number(fact.lastLine);
            row.nothing();
            observations.end(fact.slice, NO_AMOUNTS);
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    @Override
    public void add(Vouch vouch) {
        session.update(Sql.of("insert into vouch values (?, ?, ?, ?, ?, ?, ?, ?)", number, vouch.kind(), vouch.period().from(), vouch.period().to(),
                Sql.texts(vouch.quantities()), vouch.persons(), Sql.texts(vouch.dimensions()), Sql.texts(vouch.flags())));
    }

    @Override
    public void add(QuarantineEntry entry) {
        try {
            quarantined++;
            Rows row = quarantine.begin();
            row.number(number);
            row.number(quarantined);
            row.number(entry.firstLine());
            row.number(entry.lastLine());
            row.text(entry.issue().severity().name());
            row.text(entry.issue().file());
            row.number(entry.issue().line());
            row.text(entry.issue().column());
            row.text(entry.issue().what());
            row.text(entry.issue().remedy());
            if (entry.encryptedRaw() == null) {
                row.nothing();
            } else {
                row.bytes(entry.encryptedRaw());
            }
            quarantine.end();
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    @Override
    public long person(Person.Identity identity, byte[] hmac) {
        return persons.key(identity, hmac);
    }

    @Override
    public void link(long key, long sameAs) {
        persons.link(key, sameAs);
    }

    @Override
    public Effect settle() {
        if (effect == null) {
            try {
                closeAppenders();
                persons.save();
            } catch (SQLException e) {
                throw session.failure(e);
            }
            Supersession supersession = new Supersession(session, source);
            Optional<Period> left = Optional.empty();
            if (standing.repairs() > 0) {
                left = DayTotals.days(session, source, List.of(standing.repairs()));
                supersession.leave(standing.repairs(), standing.place());
                Persons.relink(session, List.of(standing.repairs()));
            }
            if (mayRepeat) {
                supersession.dropRepetitions(number);
            }
            boolean alone = session.number(Sql.of("select count(*) from import where source = ? and id <> ?", source, number)) == 0;
            if (!alone) {
                supersession.enter(number, standing.place());
            }
            supersession.count(number, standing.place());
            DayTotals.renew(session, source, left, DayTotals.days(session, source, List.of(number, standing.repairs())));
            List<Absent> absent = alone ? List.of() : Absences.of(session, number, standing.place(), source);
            effect = session.row(Sql.of("select unchanged, replaced from import where id = ?", number), row -> new Effect(row.number(1), row.number(2), absent))
                    .orElseThrow();
        }
        return effect;
    }

    @Override
    public ImportEntry commit(ImportEntry entry, JournalEntry journal) {
        settle();
        ImportEntry stored = ledger.record(session, number, entry, journal);
        session.commit();
        committed = true;
        seen.run();
        return stored;
    }

    @Override
    public void interrupt() {
        session.interrupt();
    }

    private void closeAppenders() throws SQLException {
        try {
            touchpoints.close();
        } finally {
            try {
                observations.close();
            } finally {
                quarantine.close();
            }
        }
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        if (!committed) {
            interrupt(); // it would be rolled back in any case
        }
        try (session; persons) {
            closeAppenders();
        } catch (SQLException | StoreException rolledBack) {
            // What could not be written is rolled back with the rest.
        } finally {
            try {
                if (!committed) {
                    dropped.run();
                }
            } finally {
                ended.run();
            }
        }
    }
}
