package org.raceline.ui.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Note;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.ImportEntry;
import org.raceline.engine.BytesInput;
import org.raceline.sample.SampleExport;
import org.raceline.sample.SampleShop;

/** The sample shop's way into a workspace: the same as that of any file. */
final class SampleLoad {
    private SampleLoad() {
    }

    static List<FileReport> run(Workspace workspace, Progress progress) throws IOException, WorkspaceException {
        List<FileReport> files = new ArrayList<>();
        for (SampleExport export : SampleShop.exports()) {
            if (progress.isCancelled()) {
                return files;
            }
            ImportRequest request = new ImportRequest(List.of(input(export)), Optional.empty(), Optional.of(export.source()), Optional.of(export.currency()),
                    Optional.empty(), Optional.empty(), Optional.empty(), export.settings(), false);
            files.addAll(workspace.imports().run(request, progress).files());
        }
        workspace.save(SampleShop.targets());
        for (Note note : SampleShop.notes()) {
            workspace.notes().save(note);
        }
        return files;
    }

    private static Input input(SampleExport export) throws IOException {
        try (InputStream in = export.open()) {
            return new BytesInput(export.file(), in.readAllBytes());
        }
    }

    /** Whether all that a workspace holds are the sample shop's exports. */
    static boolean isAllOf(Workspace workspace) {
        Set<String> sample = new HashSet<>();
        SampleShop.exports().forEach(export -> sample.add(export.file()));
        List<ImportEntry> live = workspace.imports().list().stream().filter(ImportEntry::isLive).toList();
        return !live.isEmpty() && live.stream().allMatch(entry -> sample.contains(entry.file()));
    }
}
