package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.StoreException;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.workspace.ImportText;
import org.raceline.engine.internal.workspace.LostSources;
import org.raceline.engine.internal.workspace.SourceCheck;
import org.raceline.engine.internal.workspace.SourceText;

/** The way of one file from the door to the store: whose it is, and whether it was there before. */
final class FileImport extends ImportRun {
    private final ImportRequest request;

    FileImport(Desk desk, ImportRequest request, Delivery.Item file, Progress progress) {
        super(desk, file.input(), file.name(), request.dryRun(), progress);
        this.request = request;
        file.remarks().forEach(remark -> issues.add(remark, 0));
    }

    @Override
    FileReport process() throws IOException, Stopped, WorkspaceException {
        LostSources.restore(desk.store(), desk.pen());
        checkFile();
        ConnectorChoice.Choice choice = new ConnectorChoice(catalogue, desk.connectors().live(), issues).choose(input, request.connector());
        report.connector(choice.edge().card().id());
        SourceChoice source = SourceChoice.choose(choice.edge().card(), choice.recognition().account(), request, desk.store().sources());
        report.source(source.source().name());
        for (String id : source.unknownSettings(request)) {
            issues.add(Sentences.warning("source.unknown-setting", choice.edge().card().name(), id), 0);
        }
        Settings settings = source.settings(request.firstDay());
        FileScan scan = FileScan.of(input, settings, source.ownSettings());
        List<ImportEntry> imports = desk.store().imports();
        Optional<ImportEntry> earlier = imports.stream().filter(entry -> entry.undone().isEmpty() && entry.source().equals(source.source().id())
                && entry.sha256().equals(scan.sha256())).findFirst();
        if (earlier.isPresent()) {
            return unchanged(earlier.get(), source);
        }
        Read read = read(choice.edge(), source.source(), settings, scan, begun(newId(imports), source.source(), scan, Optional.empty()), "import",
                new ImportText(source.source(), request.firstDay(), input.name()).text());
        save(source);
        return imported(read);
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
        String what = earlier.repairedBy().map(repair -> Sentences.text("import.unchanged.repaired", earlier.id(), earlier.file(), repair))
                .orElseGet(() -> Sentences.text("import.unchanged", earlier.id(), earlier.file()));
        issues.add(new Issue(Severity.INFO, "", 0, "", what, ""), 0);
        save(source);
        input.complete();
        return report.unchanged(earlier);
    }

    /** Comes after the import, which stands either way: what was told of the source is told again where this fails. */
    private void save(SourceChoice choice) {
        if (choice.isNews() && !request.dryRun()) {
            try {
                desk.store().save(choice.source(), desk.pen().entry("source", choice.source().id(), choice.before().map(SourceText::of).orElse(""),
                        SourceText.of(choice.source())));
                change();
            } catch (StoreException failed) {
                issues.add(Sentences.warning("source.not-saved", failed.getMessage()), 0);
            }
        }
    }
}
