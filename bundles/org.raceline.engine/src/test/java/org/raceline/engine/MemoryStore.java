package org.raceline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Cut;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;
import org.raceline.core.store.ObservationFact;
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
import org.raceline.core.store.StoreException;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;

/** What the gate lets through, kept in lists to look at; later touchpoints of the same key take the place of earlier ones. */
final class MemoryStore implements Store {
    record Touch(String importId, String source, String kind, String key, String at, int offset, long person, String currency, Map<String, String> slice,
            Map<String, Long> amounts, Set<String> exclusions, long firstLine, long lastLine) {
    }

    record Figure(String importId, Cut cut, String metric, Period period, Map<String, String> slice, long value, String currency, long firstLine) {
    }

    record Flag(Cut cut, String metric, String flag) {
    }

    /** What one import wrote. */
    static final class Written {
        final List<Touch> touchpoints = new ArrayList<>();
        final List<Figure> figures = new ArrayList<>();
        final List<Cut> cuts = new ArrayList<>();
        final List<Flag> flags = new ArrayList<>();
        final List<Vouch> vouches = new ArrayList<>();
        final List<QuarantineEntry> quarantine = new ArrayList<>();
        final Map<String, Long> persons = new HashMap<>();
        final Set<Set<Long>> links = new HashSet<>();
    }

    final Map<String, ImportEntry> imports = new LinkedHashMap<>();
    final Map<String, Written> written = new HashMap<>();
    final Map<String, Source> sources = new LinkedHashMap<>();
    final List<Target> targets = new ArrayList<>();
    final Map<String, Note> notes = new TreeMap<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<ExchangeRate> rates = new ArrayList<>();
    final Map<String, Long> persons = new HashMap<>();
    /** Fails the next write of a fact, as a full disk does. */
    boolean full;
    boolean closed;

    /** Live touchpoints by key, the newest import's first. */
    Map<String, Touch> touchpoints() {
        Map<String, Touch> live = new TreeMap<>();
        imports.values().stream().filter(ImportEntry::isLive).flatMap(entry -> written.get(entry.id()).touchpoints.stream())
                .forEach(touch -> live.put(touch.source() + " " + touch.key(), touch));
        return live;
    }

    /** Of the only import there is. */
    Written only() {
        return written.values().iterator().next();
    }

    @Override
    public ImportTransaction begin(ImportEntry begun) {
        return new Transaction(begun);
    }

    private final class Transaction implements ImportTransaction {
        private final ImportEntry begun;
        private final Written mine = new Written();

        Transaction(ImportEntry begun) {
            this.begun = begun;
        }

        @Override
        public long cut(Cut cut) {
            mine.cuts.add(cut);
            return mine.cuts.size();
        }

        @Override
        public void flag(long cut, String metric, String flag) {
            mine.flags.add(new Flag(mine.cuts.get((int) cut - 1), metric, flag));
        }

        @Override
        public void add(TouchpointFact f) {
            if (full) {
                throw new StoreException("The disk is full.");
            }
            mine.touchpoints.add(new Touch(begun.id(), begun.source(), f.kind, f.keyText(), f.at().toString(), f.offsetSeconds, f.person, f.currency, Map.copyOf(f.slice),
                    Map.copyOf(f.amounts), new LinkedHashSet<>(f.exclusions), f.firstLine, f.lastLine));
        }

        @Override
        public void add(ObservationFact f) {
            mine.figures.add(new Figure(begun.id(), mine.cuts.get((int) f.cut - 1), f.metric, f.period, Map.copyOf(f.slice), f.value, f.currency, f.firstLine));
        }

        @Override
        public void add(Vouch vouch) {
            mine.vouches.add(vouch);
        }

        @Override
        public void add(QuarantineEntry entry) {
            mine.quarantine.add(new QuarantineEntry(begun.id(), entry.firstLine(), entry.lastLine(), entry.issue(), entry.encryptedRaw()));
        }

        @Override
        public long person(Person.Identity identity, byte[] hmac) {
            String name = identity + HexFormat.of().formatHex(hmac);
            mine.persons.put(name, persons.getOrDefault(name, mine.persons.getOrDefault(name, 1L + persons.size() + mine.persons.size())));
            return mine.persons.get(name);
        }

        @Override
        public void link(long key, long sameAs) {
            mine.links.add(Set.of(key, sameAs));
        }

        @Override
        public Effect settle() {
            Map<String, Touch> before = touchpoints();
            long known = mine.touchpoints.stream().filter(touch -> before.containsKey(touch.source() + " " + touch.key())).count();
            long unchanged = mine.touchpoints.stream().filter(touch -> {
                Touch old = before.get(touch.source() + " " + touch.key());
                return old != null && old.amounts().equals(touch.amounts()) && old.currency().equals(touch.currency()) && old.at().equals(touch.at());
            }).count();
            return new Effect(unchanged, known - unchanged, List.of());
        }

        @Override
        public ImportEntry commit(ImportEntry entry, JournalEntry entered) {
            imports.put(entry.id(), entry);
            written.put(entry.id(), mine);
            persons.putAll(mine.persons);
            journal.add(entered);
            return entry;
        }

        @Override
        public void close() {
            // what is not committed was never anywhere else
        }
    }

    @Override
    public List<ImportEntry> imports() {
        return List.copyOf(imports.values());
    }

    @Override
    public void undo(String id, JournalEntry entry) {
        ImportEntry e = imports.get(id);
        imports.put(id, new ImportEntry(e.id(), e.source(), e.connector(), e.file(), e.sha256(), e.at(), e.lines(), e.touchpoints(), e.observations(),
                e.quarantined(), e.replaced(), e.period(), Optional.of(entry.at())));
        journal.add(entry);
    }

    @Override
    public List<QuarantineEntry> quarantine(Optional<String> importId) {
        return imports.keySet().stream().filter(id -> importId.map(id::equals).orElse(true)).flatMap(id -> written.get(id).quarantine.stream()).toList();
    }

    @Override
    public Optional<Period> extent() {
        return imports.values().stream().filter(ImportEntry::isLive).flatMap(entry -> entry.period().stream())
                .reduce((a, b) -> new Period(a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to()));
    }

    @Override
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    @Override
    public void save(Source source, JournalEntry entry) {
        sources.put(source.id(), source);
        journal.add(entry);
    }

    @Override
    public List<Target> targets() {
        return List.copyOf(targets);
    }

    @Override
    public void save(List<Target> saved, JournalEntry entry) {
        targets.removeIf(old -> saved.stream().anyMatch(t -> t.metric().equals(old.metric()) && t.period().equals(old.period())));
        targets.addAll(saved);
        journal.add(entry);
    }

    @Override
    public void remove(List<Target> removed, JournalEntry entry) {
        targets.removeIf(old -> removed.stream().anyMatch(t -> t.metric().equals(old.metric()) && t.period().equals(old.period())));
        journal.add(entry);
    }

    @Override
    public List<Note> notes() {
        return notes.values().stream().sorted(Comparator.comparing(Note::days)).toList();
    }

    @Override
    public void save(Note note, JournalEntry entry) {
        notes.put(note.id(), note);
        journal.add(entry);
    }

    @Override
    public void remove(Note note, JournalEntry entry) {
        notes.remove(note.id());
        journal.add(entry);
    }

    @Override
    public List<JournalEntry> journal() {
        return List.copyOf(journal);
    }

    @Override
    public List<ExchangeRate> rates(Collection<String> currencies, Optional<Period> days) {
        return rates.stream().filter(r -> currencies.isEmpty() || currencies.stream().anyMatch(r::has)).filter(r -> days.isEmpty() || days.get().contains(r.day()))
                .sorted(Comparator.comparing(ExchangeRate::day).thenComparing(ExchangeRate::pair).thenComparing(ExchangeRate::byHand)).toList();
    }

    @Override
    public Optional<Period> ratesExtent() {
        return rates.stream().map(ExchangeRate::day).min(Comparator.naturalOrder())
                .map(first -> new Period(first, rates.stream().map(ExchangeRate::day).max(Comparator.naturalOrder()).orElseThrow()));
    }

    @Override
    public void saveRates(Collection<ExchangeRate> more, JournalEntry entry) {
        more.forEach(r -> rates.removeIf(old -> old.day().equals(r.day()) && old.pair().equals(r.pair()) && old.byHand() == r.byHand()));
        rates.addAll(more);
        journal.add(entry);
    }

    @Override
    public void removeRates(Collection<ExchangeRate> gone, JournalEntry entry) {
        rates.removeAll(gone);
        journal.add(entry);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void setting(String key, String value, JournalEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<StoredCut>> cuts(Collection<String> metrics) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Vouch> vouches(Collection<String> kinds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, List<ObservationRow>> observations(ObservationQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<List<TouchpointRow>> touchpoints(List<TouchpointQuestion> questions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void journeys(JourneyQuestion question, JourneyTaker taker) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RetentionRow> retention(RetentionQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SpanRow> spans(SpanQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SegmentRow> segments(SegmentQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scored(SegmentQuestion question, Consumer<ScoredPerson> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Origin> origins(TouchpointQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Origin> origins(ObservationQuestion question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> values(String dimension) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }
}
