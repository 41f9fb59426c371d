package org.raceline.tests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.core.store.ImportEntry;

/** An open workspace that takes files from the hand and answers in few words. */
record Desk(Workspace workspace) implements AutoCloseable {

    static Desk open(Workspaces workspaces, Path folder) throws WorkspaceException {
        return new Desk(workspaces.open(folder));
    }

    private record Text(String name, byte[] bytes) implements Input {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    FileReport take(String name, String text) {
        return take(name, text, Optional.empty());
    }

    FileReport take(String name, String text, Optional<String> connector) {
        ImportRequest any = ImportRequest.of(List.of(new Text(name, text.getBytes(StandardCharsets.UTF_8))));
        ImportRequest request = new ImportRequest(any.files(), connector, any.source(), any.currency(), any.zone(), any.locale(), any.firstDay(),
                any.settings(), any.dryRun());
        return workspace.imports().run(request, Progress.NONE).files().getFirst();
    }

    /** The value with its unit, or the reason why there is none. */
    String figure(String metric, Period period) {
        Reading reading = workspace.analysis().metric(MetricQuery.total(metric, period)).getFirst();
        return reading.value().map(v -> v.value().stripTrailingZeros().toPlainString() + " " + v.unit().symbol())
                .orElseGet(() -> reading.reason().orElseThrow().id());
    }

    List<String> imports() {
        return workspace.imports().list().stream().map(ImportEntry::file).toList();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
