package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Source;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.ImportTransaction.Effect;
import org.raceline.core.store.StoreException;
import org.raceline.engine.internal.ForeignFault;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.desk.ConnectorEdge.Outcome;
import org.raceline.engine.internal.gate.FactWriter;
import org.raceline.engine.internal.gate.Gate;
import org.raceline.engine.internal.gate.GateRules;
import org.raceline.engine.internal.gate.InputAccount;
import org.raceline.engine.internal.gate.IssueLog;
import org.raceline.engine.internal.gate.RunState;
import org.raceline.engine.internal.gate.Tally;
import org.raceline.engine.internal.quarantine.BadRecords;
import org.raceline.engine.internal.quarantine.RecordTooLargeException;
import org.raceline.engine.internal.workspace.ImportText;
import org.raceline.engine.internal.workspace.Originals;

/** The way of one file, or of the parts of one whole, from the desk into the store. */
abstract class ImportRun {
    private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());

    final Desk desk;
    final Catalogue catalogue;
    final WatchedInput input;
    final IssueLog issues;
    final ReportDraft report;
    private final List<RunFile> files = new ArrayList<>();
    private final Progress progress;
    private final boolean dryRun;
    private List<FileScan> scans = List.of();
    private boolean changed;

    /** @param name what people call the file */
    ImportRun(Desk desk, Input file, String name, boolean dryRun, Progress progress) {
        this.desk = desk;
        this.catalogue = desk.catalogues().catalogue();
        this.dryRun = dryRun;
        this.progress = progress;
        RunFile first = RunFile.of(file, name, progress, desk.limits().issues());
        files.add(first);
        input = first.input();
        issues = first.issues();
        report = first.report();
    }

    /** Reads another file in the same run: both are parts of one whole. Its name is not that of one that is there. */
    final RunFile join(Input file, String name) {
        RunFile part = RunFile.of(file, name, progress, desk.limits().issues());
        files.add(part);
        return part;
    }

    /** All files of the run, the first one being the one that was asked for. */
    final List<RunFile> files() {
        return files;
    }

    /** Finds out how the file is read, and reads it where it is to be read. */
    abstract FileReport process() throws IOException, Stopped, WorkspaceException;

    final boolean hasChangedWorkspace() {
        return changed;
    }

    final void change() {
        changed = true;
    }

    /** One report for each file. */
    final List<FileReport> run() {
        FileReport first = runFirst();
        List<FileReport> reports = new ArrayList<>(List.of(first));
        files.stream().skip(1).forEach(part -> reports.add(part.report().joins(first)));
        return reports;
    }

    private FileReport runFirst() {
        try {
            if (progress.isCancelled()) {
                throw Stopped.cancelled();
            }
            return process();
        } catch (Stopped stopped) {
            stopped.issue().ifPresent(issues::addFirst);
            return report.stopped(stopped.status());
        } catch (UnreadableInput unreadable) {
            return refused(unreadable.issue());
        } catch (IOException failed) {
            return progress.isCancelled() ? report.stopped(Status.CANCELLED)
                    : refused(Sentences.error("input.unreadable", input.name(), failed.getClass().getSimpleName()));
        } catch (WorkspaceException unusable) {
            return refused(unusable.issue());
        } catch (StoreException failed) {
            if (progress.isCancelled()) {
                return report.stopped(Status.CANCELLED);
            }
            // The report says what it means to the user; where it happened is known here only.
            LOG.log(System.Logger.Level.WARNING, ForeignFault.trace(failed.getMessage(), failed));
            return refused(Issue.error(failed.getMessage(), Sentences.text("store.nothing-imported")));
        }
    }

    private FileReport refused(Issue issue) {
        issues.addFirst(issue);
        return report.stopped(Status.REFUSED);
    }

    /** Reads all files to their ends for what tells this reading from every other. */
    final String scan(Settings settings, Map<String, String> told) throws IOException {
        scans = new ArrayList<>();
        for (RunFile each : files) {
            FileScan scan = FileScan.of(each.input(), settings);
            scans.add(scan);
            progress.counted(each.name(), scan.lines());
        }
        return FileScan.sha256(scans, settings, told);
    }

    /** For the journal; empty where there is one file only. */
    final List<ImportText.Part> parts() {
        return files.size() == 1 ? List.of() : files.stream().map(each -> new ImportText.Part(each.input().name(), each.name())).toList();
    }

    private String names() {
        return files.stream().map(RunFile::name).collect(Collectors.joining(" + "));
    }

    /** A new import of what was scanned. */
    final ImportEntry begun(String id, Source source, String sha256, Optional<String> repairs) {
        return new ImportEntry(id, source.id(), source.connector(), names(), sha256, desk.pen().clock().instant(),
                LineCount.ZERO, 0, 0, 0, 0, 0, Optional.empty(), repairs, Optional.empty(), Optional.empty());
    }

    /** What came in; committed, unless nothing was to be changed. */
    record Read(ImportEntry entry, Gate gate, List<InputAccount> accounts) {
    }

    final FileReport imported(Read read) {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).input().complete();
            files.get(i).report().loaded(read.accounts.get(i));
        }
        return report.imported(read.entry, read.accounts.getFirst(), read.gate.stated(), dryRun);
    }

    /**
     * Reads the files in one transaction.
     *
     * @param begun  made after all files were scanned
     * @param action what the journal calls it
     * @param how    for the journal: as the files are read
     */
    final Read read(ConnectorEdge edge, Source source, Settings settings, ImportEntry begun, String action, String how)
            throws IOException, Stopped, WorkspaceException {
        List<InputAccount> accounts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            files.get(i).input().tell(settings.value(Settings.ENCODING));
            files.get(i).input().secondHalf();
            accounts.add(new InputAccount(files.get(i).input(), scans.get(i).lines(), files.get(i).issues(), desk.originals().scratch()));
        }
        boolean kept = false;
        try (ImportTransaction transaction = desk.store().begin(begun);
                CancelWatch watch = new CancelWatch(progress, transaction::interrupt);
                FactWriter facts = new FactWriter(transaction, desk.key().pseudonyms(), source.id(), begun.file())) {
            LocalDate today = LocalDate.now(source.zone().map(desk.pen().clock()::withZone).orElse(desk.pen().clock()));
            Gate gate = new Gate(accounts, new GateRules(catalogue, today), facts, new RunState(progress::isCancelled),
                    edge.card().name(), desk.limits().rejectedRecords());
            judge(edge.read(files.stream().map(RunFile::input).toList(), settings, gate), edge, gate, facts);
            keepBadRecords(accounts, settings, begun.id(), transaction);
            Effect effect = transaction.settle();
            tellAbsent(effect);
            Tally tally = gate.tally();
            ImportEntry entry = new ImportEntry(begun.id(), begun.source(), begun.connector(), begun.file(), begun.sha256(), begun.at(), tally.lines(),
                    tally.touchpoints(), tally.observations(), gate.rejections(), effect.unchanged(), effect.replaced(), tally.period(),
                    begun.repairs(), Optional.empty(), Optional.empty());
            if (!dryRun && gate.rejections() > 0 && begun.repairs().isEmpty()) {
                keepOriginals(begun.id());
            }
            watch.close();
            if (progress.isCancelled()) {
                throw Stopped.cancelled();
            }
            if (!dryRun) {
                entry = transaction.commit(entry, desk.pen().entry(action, begun.id(), begun.repairs().orElse(""), how));
                kept = gate.rejections() > 0;
                change();
            }
            return new Read(entry, gate, accounts);
        } finally {
            for (InputAccount each : accounts) {
                each.close();
            }
            if (!kept) {
                desk.originals().forget(begun.id());
            }
        }
    }

    /** Decides whether the run may be kept. What came from outside the connector comes first: it may have swallowed that. */
    private void judge(Outcome outcome, ConnectorEdge edge, Gate gate, FactWriter facts) throws IOException, Stopped {
        if (progress.isCancelled()) {
            throw Stopped.cancelled();
        }
        if (facts.failure().isPresent()) {
            throw facts.failure().get();
        }
        for (RunFile each : files) {
            if (each.input().failure().isPresent()) {
                throw each.input().failure().get();
            }
        }
        switch (outcome) {
            case Outcome.Done() -> gate.finish();
            case Outcome.Declined(Issue issue, boolean needsInput) -> throw Stopped.declined(issue, needsInput);
            case Outcome.Thrown(Throwable cause) -> throw Stopped.refused(gate.refusal().orElseGet(() -> edge.failure(cause)));
        }
        for (RunFile each : files) {
            if (each.input().hasChanged()) {
                throw Stopped.refused(Sentences.error("input.changed", each.input().name()));
            }
        }
        if (gate.refusal().isPresent()) {
            throw Stopped.refused(gate.refusal().get());
        }
    }

    private void keepBadRecords(List<InputAccount> accounts, Settings settings, String id, ImportTransaction transaction) throws IOException, Stopped, WorkspaceException {
        for (InputAccount each : accounts) {
            if (each.rejected().count() > 0) {
                try {
                    new BadRecords(each.headers(), each.rejected(), desk.limits().recordBytes()).keep(each.input(), settings.value(Settings.ENCODING), id, desk.key().seal(), transaction);
                } catch (RecordTooLargeException tooLarge) {
                    throw Stopped.refused(Sentences.error("gate.record-too-large", desk.limits().recordBytes() >> 20).in(each.input().name(), tooLarge.line()));
                }
            }
        }
    }

    /** Makes sure that files with bad records can be read again when these are repaired. */
    private void keepOriginals(String id) throws IOException, Stopped, WorkspaceException {
        for (int i = 0; i < files.size(); i++) {
            WatchedInput file = files.get(i).input();
            MessageDigest bytes = FileScan.digest256();
            boolean kept = desk.originals().keep(Originals.part(id, i), desk.limits().originalBytes(), to -> {
                try (InputStream in = new DigestInputStream(file.open(), bytes)) {
                    in.transferTo(to);
                }
            });
            if (!kept) {
                desk.originals().forget(id);
                issues.add(new Issue(Severity.INFO, "", 0, "", Sentences.text("import.not-kept"), ""), 0);
                return;
            }
            if (!HexFormat.of().formatHex(bytes.digest()).equals(scans.get(i).digest())) {
                throw Stopped.refused(Sentences.error("input.changed", file.name()));
            }
        }
    }

    private void tellAbsent(Effect effect) {
        effect.absent().forEach(absent -> {
            String kind = catalogue.kind(absent.kind()).map(known -> known.name()).orElse(absent.kind());
            String file = desk.store().imports().stream().filter(entry -> entry.id().equals(absent.importId())).findFirst().map(ImportEntry::file).orElse("");
            issues.add(new Issue(Severity.INFO, "", 0, "", Sentences.text("import.absent", absent.touchpoints(), kind, absent.importId(), file),
                    Sentences.text("import.absent.remedy", absent.importId())), 0);
        });
    }

    static String newId(List<ImportEntry> imports) {
        Set<String> taken = imports.stream().map(ImportEntry::id).collect(Collectors.toSet());
        byte[] random = new byte[3];
        String id;
        do {
            new SecureRandom().nextBytes(random);
            id = HexFormat.of().formatHex(random);
        } while (taken.contains(id));
        return id;
    }
}
