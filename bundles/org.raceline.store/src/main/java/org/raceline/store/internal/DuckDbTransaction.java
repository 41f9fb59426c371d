package org.raceline.store.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Person;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.ObservationFact;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.Vouch;

/** An import as one database transaction. Everything goes through one session; nobody else sees it before it is committed. */
final class DuckDbTransaction implements ImportTransaction {
    private static final int CUTS_OF_A_PLACE = 32;
    private static final Identifier QUARANTINE = new Identifier("quarantine");

    private final Session session;
    private final Ledger ledger;
    private final String source;
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

    /**
     * @param session of its own; closed with the transaction
     * @param ended   called when it is closed
     */
    DuckDbTransaction(Session session, Ledger ledger, ImportEntry entry, Runnable ended) {
        this.session = session;
        this.ledger = ledger;
        this.source = entry.source();
        this.ended = ended;
        session.begin();
        standing = ledger.open(session, entry);
        number = standing.number();
        cuts = cutsBefore();
        touchpoints = new TableAppender(session, Columns.TOUCHPOINT);
        observations = new TableAppender(session, Columns.OBSERVATION);
        quarantine = new TableAppender(session, QUARANTINE);
        persons = new Persons(session);
    }

    /** Cuts are numbered in the order of their imports' places. */
    private long cutsBefore() {
        long first = standing.place() << CUTS_OF_A_PLACE;
        return Math.max(first, session.number(Sql.of("select max(id) from cut where id >= ? and id < ?", first, first + (1L << CUTS_OF_A_PLACE))));
    }

    @Override
    public long cut(Cut cut) {
        cuts++;
        session.update(Sql.of("insert into cut values (?, ?, ?, ?, ?, ?, ?, ?)", cuts, number, Sql.texts(new TreeSet<>(cut.dimensions())), cut.grain().id(),
                cut.period().from(), cut.period().to(), cut.complete(), cut.label()));
        return cuts;
    }

    @Override
    public void flag(long cut, String metric, String flag) {
        session.update(Sql.of("insert into cut_flag values (?, ?, ?)", cut, metric, flag));
    }

    @Override
    public void add(TouchpointFact fact) {
        try {
            DuckDBAppender row = touchpoints.begin(fact.slice.keySet(), fact.amounts.keySet()).append(number).append(source).append(fact.kind).append(fact.key)
                    .appendEpochDays(days(fact.at.toLocalDate())).appendEpochMicros(Row.micros(fact.at.toInstant(ZoneOffset.UTC)));
            if (fact.offsetSeconds == TouchpointFact.NO_OFFSET) {
                row.appendNull();
            } else {
                row.append(fact.offsetSeconds);
            }
            if (fact.person == 0) {
                row.appendNull();
            } else {
                row.append(fact.person);
            }
            row.append(fact.currency).append(String.join(",", new TreeSet<>(fact.exclusions))).append(fact.firstLine).append(fact.lastLine).appendNull();
            touchpoints.end(fact.slice, fact.amounts);
        } catch (SQLException e) {
            throw session.failure(e);
        }
    }

    @Override
    public void add(ObservationFact fact) {
        try {
            observations.begin(fact.slice.keySet(), Set.of()).append(number).append(source).append(fact.cut).append(fact.metric)
                    .appendEpochDays(days(fact.period.from())).appendEpochDays(days(fact.period.to())).append(fact.value)
                    .append(fact.currency).append(fact.firstLine).append(fact.lastLine).appendNull();
            observations.end(fact.slice, Map.of());
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
            quarantine.begin(Set.of(), Set.of()).append(number).append(quarantined).append(entry.firstLine()).append(entry.lastLine()).append(entry.issue().severity().name())
                    .append(entry.issue().file()).append(entry.issue().line()).append(entry.issue().column()).append(entry.issue().what())
                    .append(entry.issue().remedy()).append(entry.encryptedRaw());
            quarantine.end(Map.of(), Map.of());
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
                persons.save(number);
            } catch (SQLException e) {
                throw session.failure(e);
            }
            Supersession supersession = new Supersession(session, source);
            if (standing.repairs() > 0) {
                supersession.leave(standing.repairs(), standing.place());
                Persons.relink(session, List.of(standing.repairs()));
            }
            supersession.enter(number, standing.place());
            supersession.count(number, standing.place());
            List<Absent> absent = Absences.of(session, number, standing.place(), source);
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
        return stored;
    }

    private static int days(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
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
        try (session) {
            closeAppenders();
        } catch (SQLException rolledBack) {
            // What an appender could not write is rolled back with the rest.
        } finally {
            ended.run();
        }
    }
}
