package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
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
    private final Neighbours neighbours;
    private final Progress progress;
    private final String name;
    private final List<Delivery.Item> joined = new ArrayList<>();
    private Optional<ConnectorEdge> reader = Optional.empty();

    FileImport(Desk desk, ImportRequest request, Delivery.Item file, Neighbours neighbours, Progress progress) {
        super(desk, file.input(), file.name(), request.dryRun(), progress);
        this.request = request;
        this.neighbours = neighbours;
        this.progress = progress;
        name = file.name();
        file.remarks().forEach(remark -> issues.add(remark, 0));
    }

    @Override
    FileReport process() throws IOException, Stopped, WorkspaceException {
        LostSources.restore(desk.store(), desk.pen());
        checkFile();
        ConnectorChoice.Choice choice = new ConnectorChoice(catalogue, desk.connectors().live(), issues).choose(input, request, desk.store().sources());
        report.connector(choice.edge().card().id());
        reader = Optional.of(choice.edge());
        joinParts(choice.edge());
        SourceChoice source = SourceChoice.choose(choice.edge().card(), choice.recognition().account(), choice.profile(), request, desk.store().sources());
        report.source(source.source().name());
        tell(source);
        for (String id : source.unknownSettings(request)) {
            issues.add(Sentences.warning("source.unknown-setting", choice.edge().card().name(), id), 0);
        }
        Settings settings = source.settings(request.firstDay());
        String sha256 = scan(settings, source.ownSettings());
        List<ImportEntry> imports = desk.store().imports();
        Optional<ImportEntry> earlier = imports.stream().filter(entry -> entry.undone().isEmpty() && entry.source().equals(source.source().id())
                && entry.sha256().equals(sha256)).findFirst();
        if (earlier.isPresent()) {
            return unchanged(earlier.get(), source);
        }
        Read read = read(choice.edge(), source.source(), settings, begun(newId(imports), source.source(), sha256, Optional.empty()), "import",
                new ImportText(source.source(), request.firstDay(), input.name(), parts()).text());
        save(source);
        return imported(read);
    }

    private void tell(SourceChoice choice) {
        List<ImportEntry> standing = desk.store().imports().stream().filter(entry -> entry.isLive() && entry.source().equals(choice.source().id())).toList();
        Optional<Period> covered = standing.stream().flatMap(entry -> entry.period().stream())
                .reduce((one, other) -> new Period(one.from().isBefore(other.from()) ? one.from() : other.from(), one.to().isAfter(other.to()) ? one.to() : other.to()));
        progress.recognised(new Progress.Recognised(name, choice.card().id(), choice.source().name(), standing.size(), covered));
    }

    /** The other parts of the whole that the file is one of are read in the same run. */
    private void joinParts(ConnectorEdge edge) throws IOException, Stopped {
        Neighbours.Found parts = neighbours.parts(edge, input);
        for (Delivery.Item part : parts.given()) {
            if (isNew(part.name())) {
                RunFile file = join(part.input(), part.name(), "import.part");
                part.remarks().forEach(remark -> file.issues().add(remark, 0));
                joined.add(part);
            }
        }
        for (Input part : parts.beside()) {
            if (isNew(part.name())) {
                join(part, part.name(), "import.part.beside");
            }
        }
        for (RunFile each : files()) {
            checkSize(each.input());
        }
    }

    /** Where two of them have one name nobody could tell which is meant. */
    private boolean isNew(String name) {
        return files().stream().noneMatch(file -> file.name().equals(name));
    }

    private RunFile join(Input part, String name, String key) {
        Delivery.Item opened = Delivery.single(part, name, neighbours.progress(), desk.limits());
        RunFile file = join(opened.input(), name);
        opened.remarks().forEach(remark -> file.issues().add(remark, 0));
        file.issues().add(Issue.info(Sentences.text(key, input.name())), 0);
        issues.add(Issue.info(Sentences.text("import.part", file.name())), 0);
        return file;
    }

    /** The files that the user gave and that were read in this run. */
    List<Delivery.Item> joined() {
        return joined;
    }

    /** What continues the file; asked once it is imported. */
    List<Input> companions() {
        return reader.map(edge -> neighbours.companions(edge, input)).orElse(List.of());
    }

    private void checkFile() throws IOException, Stopped {
        if (request.currency().isPresent() && !SourceCheck.isCurrency(request.currency().get())) {
            throw Stopped.refused(Sentences.error("source.currency", request.currency().get()));
        }
        if (FileScan.isBlank(input)) {
            throw Stopped.refused(Sentences.error("input.empty", input.name()));
        }
        checkSize(input);
    }

    private void checkSize(WatchedInput file) throws Stopped {
        if (file.size() > desk.limits().fileBytes()) {
            throw Stopped.refused(Sentences.error("input.too-large", file.name(), file.size() >> 20, desk.limits().fileBytes() >> 20));
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
