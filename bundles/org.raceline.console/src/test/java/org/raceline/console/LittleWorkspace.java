package org.raceline.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.analysis.Authority;
import org.raceline.core.analysis.Course;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Skipped;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.ImportService;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.Notes;
import org.raceline.core.service.Packs;
import org.raceline.core.service.QuarantineService;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.JournalEntry;

/**
 * Keeps orders in memory. A file it knows starts with {@code key,day,amount}; a record without an amount is bad, one of {@code total}
 * is skipped and states the sum.
 */
final class LittleWorkspace implements Workspace, ImportService, QuarantineService {
    private final Packs packs = new LittlePacks();
    private Optional<DayOfWeek> weekStart = Optional.empty();
    static final String HEADER = "key,day,amount";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** An order and the import that brought it. */
    record Order(String importId, String key, LocalDate day, String amount) {
    }

    private final Path directory;
    private final List<ImportEntry> entries = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<Entry> bad = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final LittleAuthorities authorities = new LittleAuthorities();
    final List<Order> orders = new ArrayList<>();
    final List<ImportRequest> requests = new ArrayList<>();
    private final LittleRates rates = new LittleRates();
    private final LittleNotes notes = new LittleNotes();
    boolean closed;

    LittleWorkspace(Path directory) {
        this.directory = directory;
    }

    @Override
    public ImportReport run(ImportRequest request, Progress progress) {
        requests.add(request);
        return new ImportReport(request.files().stream().map(file -> read(file, request)).toList());
    }

    private FileReport read(Input file, ImportRequest request) {
        String text;
        try (var in = file.open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return without(file, Status.REFUSED, Issue.error("It cannot be read.", "Look at its name."));
        }
        if (text.startsWith("\"metric\",")) {
            return figure(file, text, request.dryRun());
        }
        if (!text.startsWith(HEADER)) {
            return without(file, Status.REFUSED, Issue.error("No connector knows it.", "Export it again."));
        }
        if (request.currency().isEmpty() && text.contains("?")) {
            return without(file, Status.NEEDS_INPUT, Issue.error("It does not state a currency.", "Name it with --currency."));
        }
        if (contents.contains(text)) {
            return without(file, Status.UNCHANGED, Issue.info("It was imported before."));
        }
        return loaded(file, text, request.dryRun());
    }

    /** One figure, which is kept as it came. */
    private FileReport figure(Input file, String text, boolean dryRun) {
        String id = "i" + (entries.size() + 1);
        LineCount count = new LineCount(2, 1, 1, 0, 0);
        if (!dryRun) {
            contents.add(text);
            sources.removeIf(s -> s.id().equals("mapping.table-1"));
            sources.add(new Source("mapping.table-1", "mapping.table", "Recorded", Optional.empty(), "", "", Map.of()));
            entries.add(new ImportEntry(id, "mapping.table-1", "mapping.table", file.name(), "", NOON, count, 0, 1, 0, 0, Optional.empty(), Optional.empty()));
        }
        return new FileReport(file.name(), "mapping.table", "Recorded", Status.IMPORTED, dryRun ? "" : id, 0, 1, count, 0, List.of(), 0, 0, Optional.empty(), List.of(), List.of());
    }

    String newest() {
        return contents.getLast();
    }

    private static FileReport without(Input file, Status status, Issue issue) {
        return new FileReport(file.name(), status == Status.UNCHANGED ? "shop.little" : "", "", status, "", 0, 0, LineCount.ZERO, 0, List.of(), 0, 0,
                Optional.empty(), List.of(), List.of(issue));
    }

    private FileReport loaded(Input file, String text, boolean dryRun) {
        String id = "i" + (entries.size() + 1);
        List<String> lines = text.lines().skip(1).toList();
        List<Order> good = new ArrayList<>();
        List<Entry> rejected = new ArrayList<>();
        long skipped = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            if (cells[0].equals("total")) {
                skipped++;
            } else if (cells.length < 3) {
                Issue issue = Issue.error("The order has no amount.", "Add it.").in(file.name(), i + 2L);
                rejected.add(new Entry(id, file.name(), i + 2L, i + 2L, issue, lines.get(i).replaceAll("\\w", "x"), Optional.empty()));
            } else {
                good.add(new Order(id, cells[0], LocalDate.parse(cells[1]), cells[2].replace("?", "")));
            }
        }
        LineCount count = new LineCount(lines.size() + 1L, 1, good.size(), rejected.size(), skipped);
        Optional<Period> period = good.stream().map(Order::day).min(LocalDate::compareTo)
                .map(first -> new Period(first, good.stream().map(Order::day).max(LocalDate::compareTo).orElseThrow()));
        if (!dryRun) {
            contents.add(text);
            orders.addAll(good);
            bad.addAll(rejected);
            entries.add(new ImportEntry(id, "shop.little-1", "shop.little", file.name(), "", NOON, count, good.size(), 0, rejected.size(), 0, period, Optional.empty()));
            if (sources.isEmpty()) {
                sources.add(new Source("shop.little-1", "shop.little", "Little shop", Optional.empty(), "", "EUR", Map.of()).ranked(400));
            }
        }
        return new FileReport(file.name(), "shop.little", "Little shop", Status.IMPORTED, dryRun ? "" : id, good.size(), 0, count, rejected.size(),
                skipped > 0 ? List.of(new Skipped("totals row", skipped)) : List.of(), 0, 0, period, totals(lines, good), rejected.stream().map(Entry::issue).toList());
    }

    /** A last record {@code total} states the sum. */
    private static List<Stated> totals(List<String> lines, List<Order> good) {
        BigDecimal sum = good.stream().map(order -> new BigDecimal(order.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.stream().filter(line -> line.startsWith("total,")).map(line -> new Stated("gross_sales", new BigDecimal(line.split(",")[2]), sum)).toList();
    }

    @Override
    public List<ImportEntry> list() {
        return List.copyOf(entries);
    }

    @Override
    public void undo(String id) throws WorkspaceException {
        ImportEntry entry = entries.stream().filter(e -> e.id().equals(id)).findFirst()
                .orElseThrow(() -> new WorkspaceException(Issue.error("There is no import " + id + ".", "Look at the list.")));
        entries.set(entries.indexOf(entry), new ImportEntry(id, entry.source(), entry.connector(), entry.file(), "", entry.at(), entry.lines(),
                entry.touchpoints(), 0, entry.quarantined(), 0, 0, entry.period(), entry.repairs(), Optional.empty(), Optional.of(NOON)));
        orders.removeIf(o -> o.importId().equals(id));
    }

    @Override
    public List<Entry> list(Optional<String> importId) {
        return bad.stream().filter(e -> importId.isEmpty() ? e.repairedBy().isEmpty() : e.importId().equals(importId.get())).toList();
    }

    @Override
    public List<Exported> export(String importId, OutputStream to) throws IOException {
        to.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        List<Exported> exported = new ArrayList<>();
        for (Entry entry : list(Optional.of(importId))) {
            to.write((text(importId).lines().toList().get((int) entry.firstLine() - 1) + "\n").getBytes(StandardCharsets.UTF_8));
            exported.add(new Exported(entry, exported.size() + 2, exported.size() + 2));
        }
        return exported;
    }

    private String text(String importId) {
        return contents.get(Integer.parseInt(importId.substring(1)) - 1);
    }

    @Override
    public ImportReport retry(String importId, Optional<Input> repaired, boolean dryRun, Progress progress) throws WorkspaceException {
        ImportEntry old = entries.stream().filter(entry -> entry.id().equals(importId) && entry.isLive()).findFirst()
                .orElseThrow(() -> new WorkspaceException(Issue.error("There is no import " + importId + ".", "Look at the list.")));
        List<String> lines = new ArrayList<>(text(importId).lines().toList());
        if (repaired.isPresent()) {
            List<String> given = read(repaired.get()).lines().skip(1).toList();
            List<Entry> wanted = list(Optional.of(importId));
            for (int i = 0; i < wanted.size(); i++) {
                lines.set((int) wanted.get(i).firstLine() - 1, given.get(i));
            }
        }
        ImportReport report = new ImportReport(List.of(loaded(new BytesInput(old.file()), String.join("\n", lines), dryRun)));
        if (!dryRun) {
            String id = report.files().getFirst().importId();
            entries.replaceAll(entry -> entry.id().equals(importId) ? marked(entry, Optional.empty(), Optional.of(id))
                    : entry.id().equals(id) ? marked(entry, Optional.of(importId), Optional.empty()) : entry);
            bad.replaceAll(entry -> entry.importId().equals(importId) ? new Entry(importId, entry.file(), entry.firstLine(), entry.lastLine(), entry.issue(), entry.masked(),
                    Optional.of(id)) : entry);
            orders.removeIf(order -> order.importId().equals(importId));
        }
        return report;
    }

    private static ImportEntry marked(ImportEntry e, Optional<String> repairs, Optional<String> repairedBy) {
        return new ImportEntry(e.id(), e.source(), e.connector(), e.file(), e.sha256(), e.at(), e.lines(), e.touchpoints(), e.observations(), e.quarantined(), 0, 0,
                e.period(), repairs, repairedBy, e.undone());
    }

    private static String read(Input file) {
        try (var in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file by its name alone: its text is known. */
    private record BytesInput(String name) implements Input {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Catalogue catalogue() {
        return LittleCatalogue.CATALOGUE;
    }

    @Override
    public ImportService imports() {
        return this;
    }

    @Override
    public QuarantineService quarantine() {
        return this;
    }

    @Override
    public Mappings mappings() {
        return new LittleMappings();
    }

    @Override
    public Packs packs() {
        return packs;
    }

    @Override
    public Optional<DayOfWeek> chosenWeekStart() {
        return weekStart;
    }

    @Override
    public void weekStart(Optional<DayOfWeek> first) {
        weekStart = first;
    }

    @Override
    public Analysis analysis() {
        return new LittleAnalysis(this, "EUR", Months.ISO);
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
        return List.copyOf(sources);
    }

    @Override
    public void save(Source source) {
        sources.add(source);
    }

    @Override
    public List<Authority> authorities() {
        return authorities.of(sources);
    }

    @Override
    public void authority(String metric, Optional<String> source) throws WorkspaceException {
        authorities.choose(sources, metric, source);
    }

    @Override
    public Optional<String> preferred() {
        return authorities.preferred();
    }

    @Override
    public void prefer(Optional<String> source) {
        authorities.prefer(source);
    }

    @Override
    public List<Target> targets() {
        return List.copyOf(targets);
    }

    @Override
    public void save(List<Target> more) {
        remove(targets.stream().filter(old -> more.stream().anyMatch(t -> t.metric().equals(old.metric()) && t.period().equals(old.period()))).toList());
        targets.addAll(more);
    }

    @Override
    public void remove(List<Target> gone) {
        targets.removeAll(gone);
    }

    /** Every part gets the whole's value. */
    @Override
    public List<Target> spread(Target target, Grain grain, Course course) throws WorkspaceException {
        return spread(target, grain.split(target.period(), DayOfWeek.MONDAY), course);
    }

    @Override
    public List<Target> spread(Target target, List<Period> parts, Course course) throws WorkspaceException {
        if (course == Course.SEASON) {
            throw new WorkspaceException(Issue.error("There was no last year.", "Spread it evenly."));
        }
        return parts.stream().map(part -> new Target(target.metric(), part, target.value())).toList();
    }

    @Override
    public Optional<Period> extent() {
        return orders.stream().map(Order::day).min(LocalDate::compareTo)
                .map(first -> new Period(first, orders.stream().map(Order::day).max(LocalDate::compareTo).orElseThrow()));
    }

    @Override
    public LocalDate today() {
        return extent().map(Period::to).orElse(LocalDate.of(2026, 11, 22));
    }

    @Override
    public List<JournalEntry> journal() {
        return List.of();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {
        };
    }

    @Override
    public void close() {
        if (directory.endsWith("stuck")) {
            throw new IllegalStateException();
        }
        closed = true;
    }
}
