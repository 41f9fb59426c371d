package org.raceline.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.raceline.console.Collaborators;
import org.raceline.console.ReportWriter;
import org.raceline.console.Sample;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.DemoAnswer;
import org.raceline.console.internal.answer.ImportAnswer;
import org.raceline.console.internal.answer.ScorecardAnswer;
import org.raceline.console.internal.answer.Written;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** The whole way from export files to the board and the report, on the sample business. */
final class DemoCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.demo.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Path directory = call.namedDirectory().orElse(Path.of("raceline-demo")).toAbsolutePath().normalize();
        Collaborators with = call.collaborators();
        Sample sample = with.sample().get();
        Workspace workspace = call.workspace(directory);
        settle(workspace, sample, call);
        List<Path> written = new ArrayList<>();
        ImportAnswer imported = imports(workspace, sample, beside(directory, "-exports"), call, written);
        Period month = lastFullMonth(workspace);
        ScorecardAnswer board = new ScorecardAnswer(workspace.analysis().scorecard(month, Comparison.PREVIOUS), workspace.catalogue());
        Optional<String> format = with.reports().keySet().stream().findFirst();
        if (format.isPresent()) {
            ReportWriter report = with.reports().get(format.get());
            Path file = beside(directory, "-report." + format.get());
            OutputFile.write(file, to -> report.write(workspace, workspace.analysis(), month, Comparison.PREVIOUS, false, to));
            written.add(file);
        }
        return new DemoAnswer(directory, imported, board, new Written(written));
    }

    /** The sample's targets tell a workspace of the demo from one that holds a user's own data. They are the first thing in it. */
    private static void settle(Workspace workspace, Sample sample, Call call) throws CommandException, WorkspaceException {
        if (Collections.disjoint(workspace.targets(), sample.targets())) {
            if (!workspace.imports().list().isEmpty()) {
                throw call.impossible("error.demo", workspace.directory().toString());
            }
            workspace.save(sample.targets());
            for (Note note : sample.notes()) {
                workspace.notes().save(note);
            }
        }
    }

    /** Writes the files as the sample's tools gave them to its owner, and imports what it has written. */
    private static ImportAnswer imports(Workspace workspace, Sample sample, Path folder, Call call, List<Path> written) throws IOException, WorkspaceException {
        Files.createDirectories(folder);
        List<FileReport> files = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            for (Sample.Export export : sample.exports()) {
                Path file = folder.resolve(export.file());
                OutputFile.write(file, to -> copy(export, to));
                written.add(file);
                ImportRequest request = new ImportRequest(List.of(call.collaborators().files().apply(file)), Optional.empty(), Optional.of(export.source()),
                        Optional.of(export.currency()), Optional.empty(), Optional.empty(), Optional.empty(), export.settings(), false);
                files.addAll(workspace.imports().run(request, progress).files());
            }
        }
        return new ImportAnswer(new ImportReport(files), false, workspace.catalogue());
    }

    private static void copy(Sample.Export export, OutputStream to) throws IOException {
        try (InputStream from = export.content().get()) {
            from.transferTo(to);
        }
    }

    private static Period lastFullMonth(Workspace workspace) {
        YearMonth month = YearMonth.from(workspace.today());
        return Period.month(month.atEndOfMonth().equals(workspace.today()) ? month : month.minusMonths(1));
    }

    private static Path beside(Path directory, String ending) {
        return directory.resolveSibling(directory.getFileName() + ending);
    }
}
