package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.model.Source;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.workspace.ImportText;

/** Reads the file of an import again, as it was read then; the new import takes the place of the old one. */
final class RepairImport extends ImportRun {
    private final ImportEntry old;
    private final String id;
    private final ImportText how;
    private final boolean dryRun;

    /**
     * @param id   of the new import
     * @param how  the old one was read
     * @param text of the file, with what was repaired
     */
    RepairImport(Desk desk, ImportEntry old, String id, ImportText how, Input text, boolean dryRun, Progress progress) {
        super(desk, text, how.parts().isEmpty() ? old.file() : how.parts().getFirst().shown(), dryRun, progress);
        this.old = old;
        this.id = id;
        this.how = how;
        this.dryRun = dryRun;
    }

    @Override
    FileReport process() throws IOException, Stopped, WorkspaceException {
        report.connector(old.connector());
        report.source(desk.store().sources().stream().filter(source -> source.id().equals(old.source())).findFirst().map(Source::name).orElse(""));
        ConnectorEdge edge = new ConnectorChoice(catalogue, desk.connectors().live(), issues).of(how.source());
        SourceChoice source = new SourceChoice(edge.card(), how.source(), Optional.of(how.source()));
        Settings settings = source.settings(how.firstDay());
        String sha256 = scan(settings, source.ownSettings());
        if (!dryRun) {
            issues.add(new Issue(Severity.INFO, "", 0, "", Sentences.text("repair.done", old.id()), Sentences.text("repair.done.remedy", id)), 0);
        }
        return imported(read(edge, how.source(), settings, begun(id, how.source(), sha256, Optional.of(old.id())), "repair-import", how.text()));
    }
}
