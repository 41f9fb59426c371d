package org.raceline.engine.internal.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.raceline.core.analysis.Authority;
import org.raceline.core.analysis.Course;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.ImportService;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.Notes;
import org.raceline.core.service.Packs;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.Listeners;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.analysis.Authorities;
import org.raceline.engine.internal.analysis.StoreAnalysis;
import org.raceline.engine.internal.desk.Desk;
import org.raceline.engine.internal.desk.ImportDesk;
import org.raceline.engine.internal.desk.MappingDesk;
import org.raceline.engine.internal.desk.PackDesk;
import org.raceline.engine.internal.desk.QuarantineDesk;
import org.raceline.engine.internal.rates.StoredRates;

/** An opened directory of this computer: holds its lock and its store until it is closed. */
final class LocalWorkspace implements Workspace {
    private static final System.Logger LOG = System.getLogger(LocalWorkspace.class.getName());
    private final Path directory;
    private final WorkspaceLock lock;
    private final Store store;
    private final CatalogueService catalogues;
    private final JournalPen pen;
    private final ReentrantLock writing = new ReentrantLock();
    private final Listeners listeners = new Listeners();
    private final ImportDesk imports;
    private final QuarantineService quarantine;
    private final Mappings mappings;
    private final Packs packs;
    private final RankedSources sources;
    private final Authorities authorities;
    private final AuthorityChoice choice;
    private final Analysis analysis;
    private final ExchangeRates rates;
    private final Notes notes;
    private final WeekStart weekStart;
    private boolean closed;

    LocalWorkspace(Path directory, WorkspaceLock lock, Desk desk) {
        this.directory = directory;
        this.lock = lock;
        store = desk.store();
        catalogues = desk.catalogues();
        pen = desk.pen();
        imports = new ImportDesk(desk, writing, listeners);
        quarantine = new QuarantineDesk(desk, writing, listeners);
        mappings = new MappingDesk(desk);
        packs = new PackDesk(desk, writing, listeners);
        Supplier<Catalogue> catalogue = catalogues::catalogue;
        sources = new RankedSources(store, catalogue, writing, pen);
        Supplier<List<Source>> ranked = sources::all;
        authorities = new Authorities(catalogue, store, ranked);
        choice = new AuthorityChoice(store, catalogue, authorities, pen);
        rates = new StoredRates(store, pen, writing, listeners);
        notes = new StoredNotes(store, pen, writing, listeners);
        weekStart = new WeekStart(store, pen);
        analysis = new StoreAnalysis(catalogue, store, ranked, this::weekStart);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Catalogue catalogue() {
        return catalogues.catalogue();
    }

    @Override
    public ImportService imports() {
        return imports;
    }

    @Override
    public QuarantineService quarantine() {
        return quarantine;
    }

    @Override
    public Mappings mappings() {
        return mappings;
    }

    @Override
    public Packs packs() {
        return packs;
    }

    @Override
    public Analysis analysis() {
        return analysis;
    }

    @Override
    public ExchangeRates rates() {
        return rates;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public List<Source> sources() {
        return sources.all();
    }

    @Override
    public void save(Source source) throws WorkspaceException {
        writing.lock();
        try {
            List<Source> existing = store.sources();
            SourceCheck.check(source, existing);
            Optional<Source> before = existing.stream().filter(s -> s.id().equals(source.id())).findFirst();
            Source after = sources.ranked(source, before);
            store.save(after, pen.entry("source", source.id(), before.map(SourceText::of).orElse(""), SourceText.of(after)));
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public List<Authority> authorities() {
        return authorities.all();
    }

    @Override
    public void authority(String metric, Optional<String> source) throws WorkspaceException {
        writing.lock();
        try {
            choice.choose(metric, source);
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public Optional<String> preferred() {
        return choice.preferred();
    }

    @Override
    public void prefer(Optional<String> source) throws WorkspaceException {
        writing.lock();
        try {
            choice.prefer(source);
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public List<Target> targets() {
        return store.targets();
    }

    @Override
    public void save(List<Target> targets) throws WorkspaceException {
        for (Target target : targets) {
            metric(target);
        }
        writing.lock();
        try {
            store.save(targets, TargetText.entry(pen, store.targets(), targets));
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public void remove(List<Target> targets) {
        writing.lock();
        try {
            List<Target> there = store.targets().stream().filter(targets::contains).toList();
            if (there.isEmpty()) {
                return;
            }
            store.remove(there, TargetText.removal(pen, there));
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public List<Target> spread(Target target, Grain grain, Course course) throws WorkspaceException {
        return spread(target, grain.split(target.period(), weekStart(Months.ISO)), course);
    }

    @Override
    public List<Target> spread(Target target, List<Period> parts, Course course) throws WorkspaceException {
        return new TargetPlan(metric(target), target, parts).spread(course,
                period -> analysis.metric(new MetricQuery(List.of(target.metric()), period, Grain.TOTAL, List.of(), Slice.ALL, false)).getFirst());
    }

    /** The metric of a target in its unit. */
    private Metric metric(Target target) throws WorkspaceException {
        Metric metric = catalogue().metric(target.metric()).orElseThrow(() -> new WorkspaceException(Sentences.error("target.metric", target.metric())));
        if (metric.unit() != target.value().unit().kind()) {
            throw new WorkspaceException(Sentences.error("target.unit", target.metric(), metric.unit().id(), target.value().unit().symbol()));
        }
        return metric;
    }

    @Override
    public Optional<DayOfWeek> chosenWeekStart() {
        return weekStart.chosen();
    }

    @Override
    public void weekStart(Optional<DayOfWeek> first) {
        writing.lock();
        try {
            weekStart.set(first);
        } finally {
            writing.unlock();
        }
        listeners.call();
    }

    @Override
    public Optional<Period> extent() {
        return store.extent();
    }

    @Override
    public LocalDate today() {
        return extent().map(Period::to).orElseGet(() -> LocalDate.now(pen.clock()));
    }

    @Override
    public List<JournalEntry> journal() {
        return store.journal();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Waits for an import that is under way; cancel it first. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (!closed) {
                closed = true;
                release();
            }
        } finally {
            writing.unlock();
        }
    }

    private void release() {
        try (lock; store) {
            LOG.log(System.Logger.Level.DEBUG, "closing {0}", directory);
        } catch (IOException unreleased) {
            LOG.log(System.Logger.Level.WARNING, Sentences.text("workspace.unreleased", directory.toString()), unreleased);
        }
    }
}
