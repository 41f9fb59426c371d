package org.raceline.store.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;
import org.raceline.core.store.ScoredPerson;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;
import org.raceline.core.store.SpanQuestion;
import org.raceline.core.store.SpanRow;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;

/**
 * A store in a DuckDB file. Each call has a session of its own, so that questions are answered while an import is written. One
 * import is written (or undone) at a time, a second one waits; settings may change meanwhile.
 */
public final class DuckDbStore implements Store {
    /** Room in the file, in bytes, that is not worth the writing it takes to give it back. */
    private static final long LITTLE = 1 << 20;

    private final Database database;
    private final Runnable closed;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ReentrantLock importing = new ReentrantLock(true);
    private final ReentrantLock changing = new ReentrantLock(true);
    private final Journal journal = new Journal();
    private final Ledger ledger = new Ledger(journal);
    private final Configuration configuration = new Configuration();
    private final Journeys journeys = new Journeys();
    private final KnownColumns touchpoints = new KnownColumns(Columns.TOUCHPOINT);
    private final Remembered remembered = new Remembered();
    private final Memory memory = new Memory();
    private final KnownColumns observations = new KnownColumns(Columns.OBSERVATION);

    /** @param closed called when the store was closed */
    public DuckDbStore(Database database, Runnable closed) {
        this.database = database;
        this.closed = closed;
    }

    @Override
    public ImportTransaction begin(ImportEntry entry) {
        lockImporting();
        try {
            Session session = database.session();
            try {
                long size = database.size();
                return new DuckDbTransaction(session, ledger, entry, this::forget, () -> giveRoomBack(size), this::importEnded);
            } catch (RuntimeException | Error e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            importing.unlock();
            throw e;
        }
    }

    /**
     * What was rolled back had room in the file. DuckDB cuts the file when it writes its log into it, and does so only where something
     * stands in the log.
     *
     * @param before how large the file was when the import began
     */
    private void giveRoomBack(long before) {
        if (database.size() - before < LITTLE) {
            return;
        }
        changing.lock();
        try (Session session = database.session()) {
            session.update(Sql.of("create or replace sequence room"));
            session.update(Sql.of("drop sequence room"));
            session.update(Sql.of("checkpoint"));
        } catch (StoreException unwritten) {
            // Nothing is lost but room, which the next log that is written into the file gives back.
        } finally {
            changing.unlock();
        }
    }

    /** What is remembered of columns goes first: answers that are remembered are told with them. */
    private void forget() {
        touchpoints.forget();
        observations.forget();
        remembered.forget();
    }

    private void importEnded() {
        touchpoints.forget();
        observations.forget();
        importing.unlock();
    }

    @Override
    public void undo(String importId, JournalEntry entry) {
        lockImporting();
        try (Session session = database.session()) {
            ledger.undo(session, importId, entry);
        } finally {
            remembered.forget();
            importing.unlock();
        }
    }

    private void lockImporting() {
        if (importing.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread is writing an import");
        }
        importing.lock();
    }

    @Override
    public List<ImportEntry> imports() {
        return remembered.answer("imports", () -> ask(session -> List.copyOf(ledger.imports(session))));
    }

    @Override
    public List<QuarantineEntry> quarantine(Optional<String> importId) {
        return ask(session -> ledger.quarantine(session, importId));
    }

    private record CutsOf(Set<String> metrics) {
    }

    private record VouchesFor(Set<String> kinds) {
    }

    @Override
    public Map<String, List<StoredCut>> cuts(Collection<String> metrics) {
        return remembered.answer(new CutsOf(Set.copyOf(metrics)), () -> ask(session -> Questions.cuts(session, metrics)));
    }

    @Override
    public List<Vouch> vouches(Collection<String> kinds) {
        return remembered.answer(new VouchesFor(Set.copyOf(kinds)), () -> ask(session -> List.copyOf(Questions.vouches(session, kinds))));
    }

    @Override
    public Optional<Period> extent() {
        return remembered.answer("extent", () -> ask(Questions::extent));
    }

    @Override
    public Map<String, List<ObservationRow>> observations(ObservationQuestion question) {
        return ask(session -> Questions.observations(session, observations.of(session), question));
    }

    @Override
    public List<List<TouchpointRow>> touchpoints(List<TouchpointQuestion> questions) {
        Optional<List<List<TouchpointRow>>> known = memory.cubes().isEmpty() ? Optional.empty() : TouchpointQuery.known(memory, state(), questions);
        return known.orElseGet(() -> ask(session -> TouchpointQuery.answers(session, touchpoints.of(session), memory, questions)));
    }

    private FactState state() {
        return remembered.answer("state", () -> ask(FactState::of));
    }

    @Override
    public void journeys(JourneyQuestion question, JourneyTaker taker) {
        askInterruptibly(session -> {
            journeys.answer(session, question, taker);
            return null;
        });
    }

    @Override
    public List<RetentionRow> retention(RetentionQuestion question) {
        return remembered.answer(question, () -> askInterruptibly(session -> List.copyOf(RetentionQuery.answer(session, touchpoints.of(session), memory.histories(), question))));
    }

    @Override
    public List<SpanRow> spans(SpanQuestion question) {
        return askInterruptibly(session -> SpanQuery.answer(session, touchpoints.of(session), question));
    }

    @Override
    public List<SegmentRow> segments(SegmentQuestion question) {
        return remembered.answer(question, () -> askInterruptibly(session -> List.copyOf(SegmentQuery.answer(session, touchpoints.of(session), memory.histories(), question))));
    }

    @Override
    public void scored(SegmentQuestion question, Consumer<ScoredPerson> each) {
        try (Session session = database.session()) {
            SegmentQuery.scored(session, touchpoints.of(session), question, each);
        }
    }

    @Override
    public List<Origin> origins(TouchpointQuestion question) {
        return ask(session -> Origins.of(session, touchpoints.of(session), question));
    }

    @Override
    public List<Origin> origins(ObservationQuestion question) {
        return ask(session -> Origins.of(session, observations.of(session), question));
    }

    @Override
    public List<String> values(String dimension) {
        return ask(session -> Questions.values(session, dimension, touchpoints.of(session), observations.of(session)));
    }

    @Override
    public List<Source> sources() {
        return remembered.answer("sources", () -> ask(session -> List.copyOf(configuration.sources(session))));
    }

    @Override
    public void save(Source source, JournalEntry entry) {
        change(entry, session -> configuration.save(session, source));
    }

    @Override
    public List<Target> targets() {
        return remembered.answer("targets", () -> ask(session -> List.copyOf(configuration.targets(session))));
    }

    @Override
    public void save(List<Target> targets, JournalEntry entry) {
        change(entry, session -> configuration.save(session, targets));
    }

    @Override
    public void remove(List<Target> targets, JournalEntry entry) {
        change(entry, session -> configuration.remove(session, targets));
    }

    @Override
    public List<Note> notes() {
        return remembered.answer("notes", () -> ask(session -> List.copyOf(configuration.notes(session))));
    }

    @Override
    public void save(Note note, JournalEntry entry) {
        change(entry, session -> configuration.save(session, note));
    }

    @Override
    public void remove(Note note, JournalEntry entry) {
        change(entry, session -> configuration.remove(session, note));
    }

    @Override
    public List<ExchangeRate> rates(Collection<String> currencies, Optional<Period> days) {
        return ask(session -> ExchangeRateTable.rates(session, currencies, days));
    }

    @Override
    public Optional<Period> ratesExtent() {
        return ask(ExchangeRateTable::extent);
    }

    @Override
    public void saveRates(Collection<ExchangeRate> rates, JournalEntry entry) {
        change(entry, session -> ExchangeRateTable.save(session, rates));
    }

    @Override
    public void removeRates(Collection<ExchangeRate> rates, JournalEntry entry) {
        change(entry, session -> ExchangeRateTable.remove(session, rates));
    }

    @Override
    public Map<String, String> settings() {
        return remembered.answer("settings", () -> ask(session -> Collections.unmodifiableMap(configuration.settings(session))));
    }

    @Override
    public void setting(String key, String value, JournalEntry entry) {
        change(entry, session -> configuration.save(session, key, value));
    }

    @Override
    public List<JournalEntry> journal() {
        return ask(journal::entries);
    }

    private <T> T ask(Function<Session, T> question) {
        try (Session session = database.session()) {
            return question.apply(session);
        }
    }

    /** For what may take long. */
    private <T> T askInterruptibly(Function<Session, T> question) {
        try (Session session = database.session(); Interruption interruption = new Interruption(session)) {
            return question.apply(session);
        }
    }

    private void change(JournalEntry entry, Consumer<Session> change) {
        changing.lock();
        try (Session session = database.session()) {
            session.begin();
            change.accept(session);
            journal.add(session, entry);
            session.commit();
        } finally {
            remembered.forget();
            changing.unlock();
        }
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            try {
                database.close();
            } finally {
                closed.run();
            }
        }
    }
}
