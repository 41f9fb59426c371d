package org.raceline.engine.internal.desk;

import java.io.IOException;
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
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.ImportTransaction;
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
import org.raceline.engine.internal.workspace.LostSources;
import org.raceline.engine.internal.workspace.SourceCheck;
import org.raceline.engine.internal.workspace.SourceText;

/** The way of one file from the door to the desk.store(). */
final class FileImport {
    private final Desk desk;
    private final Catalogue catalogue;
    private final ImportRequest request;
    private final WatchedInput input;
    private final IssueLog issues;
    private final ReportDraft report;
    private boolean changed;

    FileImport(Desk desk, ImportRequest request, Input file, Progress progress) {
        this.desk = desk;
        this.catalogue = desk.catalogues().catalogue();
        this.request = request;
        input = new WatchedInput(file, progress);
        issues = new IssueLog(file.name(), desk.limits().issues());
        report = new ReportDraft(file.name(), issues);
    }

    boolean hasChangedWorkspace() {
        return changed;
    }

    FileReport run() {
        try {
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

    private FileReport process() throws IOException, Stopped, WorkspaceException {
        if (input.isCancelled()) {
            throw Stopped.cancelled();
        }
        LostSources.restore(desk.store(), desk.pen());
        checkFile();
        ConnectorChoice.Choice choice = new ConnectorChoice(catalogue, desk.connectors().live(), issues).choose(input, request.connector());
        report.connector(choice.edge().card().id());
        SourceChoice source = SourceChoice.choose(choice.edge().card(), choice.recognition().account(), request, desk.store().sources());
        report.source(source.source().name());
        for (String id : source.unknownSettings(request)) {
            issues.add(Sentences.warning("source.unknown-setting", choice.edge().card().name(), id), 0);
        }
        Settings settings = source.settings(request);
        FileScan scan = FileScan.of(input, settings, source.ownSettings());
        List<ImportEntry> imports = desk.store().imports();
        Optional<ImportEntry> earlier = imports.stream()
                .filter(entry -> entry.isLive() && entry.source().equals(source.source().id()) && entry.sha256().equals(scan.sha256())).findFirst();
        if (earlier.isPresent()) {
            return unchanged(earlier.get(), source);
        }
        return read(choice.edge(), source, settings, scan, newId(imports));
    }

    private void checkFile() throws IOException, Stopped {
        if (request.currency().isPresent() && !SourceCheck.isCurrency(request.currency().get())) {
            throw Stopped.refused(Sentences.error("source.currency", request.currency().get()));
        }
        if (FileScan.isBlank(input)) {
            throw Stopped.refused(Sentences.error("input.empty", input.name()));
        }
        if (input.size() > desk.limits().fileBytes()) {
            throw Stopped.refused(Sentences.error("input.too-large", input.name(), input.size() >> 20, desk.limits().fileBytes() >> 20));
        }
    }

    private FileReport unchanged(ImportEntry earlier, SourceChoice source) {
        issues.add(new Issue(Severity.INFO, "", 0, "", Sentences.text("import.unchanged", earlier.id(), earlier.file()), ""), 0);
        if (!request.dryRun()) {
            save(source);
        }
        input.complete();
        return report.unchanged(earlier);
    }

    private FileReport read(ConnectorEdge edge, SourceChoice source, Settings settings, FileScan scan, String id) throws IOException, Stopped, WorkspaceException {
        ImportEntry begun = new ImportEntry(id, source.source().id(), edge.card().id(), input.name(), scan.sha256(), desk.pen().clock().instant(),
                LineCount.ZERO, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        input.secondHalf();
        try (ImportTransaction transaction = desk.store().begin(begun)) {
            FactWriter facts = new FactWriter(transaction, desk.key().pseudonyms(), source.source().id(), input.name());
            LocalDate today = LocalDate.now(source.source().zone().map(desk.pen().clock()::withZone).orElse(desk.pen().clock()));
            Gate gate = new Gate(input, scan.lines(), new GateRules(catalogue, today), facts, new RunState(input::isCancelled), issues,
                    edge.card().name(), desk.limits().rejectedRecords());
            judge(edge.read(input, settings, gate), edge, gate, facts);
            keepBadRecords(gate, id, transaction);
            ImportEntry entry = new ImportEntry(id, begun.source(), begun.connector(), begun.file(), begun.sha256(), begun.at(), gate.tally().lines(),
                    gate.tally().touchpoints(), gate.tally().observations(), gate.rejected().size(), 0, gate.tally().period(), Optional.empty());
            if (input.isCancelled()) {
                throw Stopped.cancelled();
            }
            if (!request.dryRun()) {
                entry = transaction.commit(entry, desk.pen().entry("import", id, "", SourceText.of(source.source())));
                changed = true;
                save(source);
            }
            input.complete();
            return report.imported(entry, gate.tally(), request.dryRun());
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

    /** Comes after the import, which stands either way: what was told of the source is told again where this fails. */
    private void save(SourceChoice choice) {
        if (choice.isNews()) {
            try {
                desk.store().save(choice.source(), desk.pen().entry("source", choice.source().id(), choice.before().map(SourceText::of).orElse(""),
                        SourceText.of(choice.source())));
                changed = true;
            } catch (StoreException failed) {
                issues.add(Sentences.warning("source.not-saved", failed.getMessage()), 0);
            }
        }
    }

    private static String newId(List<ImportEntry> imports) {
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
