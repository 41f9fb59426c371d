package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
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
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.desk.ConnectorEdge.Outcome;
import org.raceline.engine.internal.gate.FactWriter;
import org.raceline.engine.internal.gate.Gate;
import org.raceline.engine.internal.gate.GateRules;
import org.raceline.engine.internal.gate.IssueLog;
import org.raceline.engine.internal.gate.RunState;
import org.raceline.engine.internal.quarantine.BadRecords;
import org.raceline.engine.internal.quarantine.RecordTooLargeException;

/** The way of one file from the desk into the store. */
abstract class ImportRun {
    final Desk desk;
    final Catalogue catalogue;
    final WatchedInput input;
    final IssueLog issues;
    final ReportDraft report;
    private final String file;
    private final boolean dryRun;
    private boolean changed;

    /** @param name what people call the file */
    ImportRun(Desk desk, Input file, String name, boolean dryRun, Progress progress) {
        this.desk = desk;
        this.catalogue = desk.catalogues().catalogue();
        this.dryRun = dryRun;
        this.file = name;
        input = new WatchedInput(file, progress);
        issues = new IssueLog(name, desk.limits().issues());
        report = new ReportDraft(name, issues);
    }

    /** Finds out how the file is read, and reads it where it is to be read. */
    abstract FileReport process() throws IOException, Stopped, WorkspaceException;

    final boolean hasChangedWorkspace() {
        return changed;
    }

    final void change() {
        changed = true;
    }

    final FileReport run() {
        try {
            if (input.isCancelled()) {
                throw Stopped.cancelled();
            }
            return process();
        } catch (Stopped stopped) {
            stopped.issue().ifPresent(issues::addFirst);
            return report.stopped(stopped.status());
        } catch (UnreadableInput unreadable) {
            return refused(unreadable.issue());
        } catch (IOException failed) {
            return input.isCancelled() ? report.stopped(Status.CANCELLED)
                    : refused(Sentences.error("input.unreadable", input.name(), failed.getClass().getSimpleName()));
        } catch (WorkspaceException unusable) {
            return refused(unusable.issue());
        } catch (StoreException failed) {
            return refused(Issue.error(failed.getMessage(), Sentences.text("store.nothing-imported")));
        }
    }

    private FileReport refused(Issue issue) {
        issues.addFirst(issue);
        return report.stopped(Status.REFUSED);
    }

    /** A new import of what was scanned. */
    final ImportEntry begun(String id, Source source, FileScan scan, Optional<String> repairs) {
        return new ImportEntry(id, source.id(), source.connector(), file, scan.sha256(), desk.pen().clock().instant(),
                LineCount.ZERO, 0, 0, 0, 0, 0, Optional.empty(), repairs, Optional.empty(), Optional.empty());
    }

    /** What came in; committed, unless nothing was to be changed. */
    record Read(ImportEntry entry, Gate gate) {
    }

    final FileReport imported(Read read) {
        input.complete();
        return report.imported(read.entry, read.gate.tally(), read.gate.stated(), dryRun);
    }

    /**
     * Reads the file in one transaction.
     *
     * @param action what the journal calls it
     * @param how    for the journal: as the file is read
     */
    final Read read(ConnectorEdge edge, Source source, Settings settings, FileScan scan, ImportEntry begun, String action, String how)
            throws IOException, Stopped, WorkspaceException {
        input.secondHalf();
        boolean kept = false;
        try (ImportTransaction transaction = desk.store().begin(begun)) {
            FactWriter facts = new FactWriter(transaction, desk.key().pseudonyms(), source.id(), file);
            LocalDate today = LocalDate.now(source.zone().map(desk.pen().clock()::withZone).orElse(desk.pen().clock()));
            Gate gate = new Gate(input, scan.lines(), new GateRules(catalogue, today), facts, new RunState(input::isCancelled), issues,
                    edge.card().name(), desk.limits().rejectedRecords());
            judge(edge.read(input, settings, gate), edge, gate, facts);
            keepBadRecords(gate, begun.id(), transaction);
            Effect effect = transaction.settle();
            tellAbsent(effect);
            ImportEntry entry = new ImportEntry(begun.id(), begun.source(), begun.connector(), begun.file(), begun.sha256(), begun.at(), gate.tally().lines(),
                    gate.tally().touchpoints(), gate.tally().observations(), gate.rejected().size(), effect.unchanged(), effect.replaced(), gate.tally().period(),
                    begun.repairs(), Optional.empty(), Optional.empty());
            if (!dryRun && !gate.rejected().isEmpty() && begun.repairs().isEmpty()) {
                keepOriginal(begun.id(), scan);
            }
            if (input.isCancelled()) {
                throw Stopped.cancelled();
            }
            if (!dryRun) {
                entry = transaction.commit(entry, desk.pen().entry(action, begun.id(), begun.repairs().orElse(""), how));
                kept = !gate.rejected().isEmpty();
                change();
            }
            return new Read(entry, gate);
        } finally {
            if (!kept) {
                desk.originals().forget(begun.id());
            }
        }
    }

    /** Decides whether the run may be kept. What came from outside the connector comes first: it may have swallowed that. */
    private void judge(Outcome outcome, ConnectorEdge edge, Gate gate, FactWriter facts) throws IOException, Stopped {
        if (input.isCancelled()) {
            throw Stopped.cancelled();
        }
        if (facts.failure().isPresent()) {
            throw facts.failure().get();
        }
        if (input.failure().isPresent()) {
            throw input.failure().get();
        }
        switch (outcome) {
            case Outcome.Done() -> gate.finish();
            case Outcome.Declined(Issue issue, boolean needsInput) -> throw new Stopped(needsInput ? Status.NEEDS_INPUT : Status.REFUSED, issue);
            case Outcome.Thrown(Throwable cause) -> throw Stopped.refused(gate.refusal().orElseGet(() -> edge.failure(cause)));
        }
        if (input.hasChanged()) {
            throw Stopped.refused(Sentences.error("input.changed", input.name()));
        }
        if (gate.refusal().isPresent()) {
            throw Stopped.refused(gate.refusal().get());
        }
    }

    private void keepBadRecords(Gate gate, String id, ImportTransaction transaction) throws IOException, Stopped, WorkspaceException {
        if (gate.rejected().isEmpty()) {
            return;
        }
        try {
            new BadRecords(gate.headers(), gate.rejected(), desk.limits().recordBytes()).keep(input, id, desk.key().seal(), transaction);
        } catch (RecordTooLargeException tooLarge) {
            throw Stopped.refused(Sentences.error("gate.record-too-large", desk.limits().recordBytes() >> 20).in(input.name(), tooLarge.line()));
        }
    }

    /** Makes sure that a file with bad records can be read again when these are repaired. */
    private void keepOriginal(String id, FileScan scan) throws IOException, Stopped, WorkspaceException {
        MessageDigest bytes = FileScan.digest();
        boolean kept = desk.originals().keep(id, desk.limits().originalBytes(), to -> {
            try (InputStream in = new DigestInputStream(input.open(), bytes)) {
                in.transferTo(to);
            }
        });
        if (!kept) {
            issues.add(new Issue(Severity.INFO, "", 0, "", Sentences.text("import.not-kept"), ""), 0);
        } else if (!HexFormat.of().formatHex(bytes.digest()).equals(scan.bytes())) {
            throw Stopped.refused(Sentences.error("input.changed", input.name()));
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
