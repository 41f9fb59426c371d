package org.raceline.engine.internal.desk;

import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Period;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Skipped;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.engine.internal.gate.InputAccount;
import org.raceline.engine.internal.gate.IssueLog;
import org.raceline.engine.internal.gate.Tally;

/** What is known of a file's import while it runs. */
final class ReportDraft {
    private final String file;
    private final IssueLog issues;
    private String connector = "";
    private String source = "";
    private Optional<InputAccount> account = Optional.empty();

    ReportDraft(String file, IssueLog issues) {
        this.file = file;
        this.issues = issues;
    }

    void connector(String id) {
        connector = id;
    }

    void source(String name) {
        source = name;
    }

    /** What was read of the file; known only where its import went through. */
    void loaded(InputAccount of) {
        account = Optional.of(of);
    }

    FileReport imported(ImportEntry entry, InputAccount of, List<Stated> stated, boolean dryRun) {
        return imported(dryRun ? "" : entry.id(), of, entry.unchanged(), entry.replaced(), stated);
    }

    private FileReport imported(String id, InputAccount of, long unchanged, long replaced, List<Stated> stated) {
        Tally tally = of.tally();
        return report(Status.IMPORTED, id, tally.touchpoints(), tally.observations(), tally.lines(), of.rejected().count(),
                tally.skipped(), unchanged, replaced, tally.period(), stated);
    }

    /** Of a file that was read in the run of another one: its own lines and facts, and what became of both. */
    FileReport joins(FileReport first) {
        connector = first.connector();
        source = first.source();
        return first.status() == Status.IMPORTED && account.isPresent() ? imported(first.importId(), account.get(), 0, 0, List.of()) : stopped(first.status());
    }

    FileReport unchanged(ImportEntry earlier) {
        return report(Status.UNCHANGED, "", 0, 0, earlier.lines(), earlier.quarantined(), List.of(), earlier.touchpoints() + earlier.observations(), 0, earlier.period(), List.of());
    }

    FileReport stopped(Status status) {
        return report(status, "", 0, 0, LineCount.ZERO, 0, List.of(), 0, 0, Optional.empty(), List.of());
    }

    private FileReport report(Status status, String id, long touchpoints, long observations, LineCount lines, long quarantined, List<Skipped> skipped,
            long unchanged, long replaced, Optional<Period> period, List<Stated> stated) {
        return new FileReport(file, connector, source, status, id, touchpoints, observations, lines, quarantined,
                skipped, unchanged, replaced, period, stated, issues.list());
    }
}
