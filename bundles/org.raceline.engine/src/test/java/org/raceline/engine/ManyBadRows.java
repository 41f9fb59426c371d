package org.raceline.engine;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.raceline.core.connector.Recognition;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/** Imports a file of bad rows only and prints what became of it. Arguments: a folder, the number of rows. */
final class ManyBadRows {
    private ManyBadRows() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        Rig rig = Rig.with(new Scripted(input -> Recognition.certain("rows", ""), (input, settings, sink) -> {
            for (long row = 1; row <= rows; row++) {
                sink.record(row, row);
                sink.reject(Issue.error("Order " + row + " of this shop has no date by which it could be counted.", "Add a date to order " + row + "."));
            }
        }));
        rig.engine = new DuckDbEngine();
        try (Workspace workspace = rig.open(folder.resolve("workspace"))) {
            FileReport report = workspace.imports().run(ImportRequest.of(List.of(new PathInput(written(folder.resolve("rows.csv"), rows)))), Progress.NONE).files().getFirst();
            System.out.println(report.status().id() + ", bad: " + report.quarantined());
        }
    }

    private static Path written(Path file, long rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long row = 1; row <= rows; row++) {
                out.append("o-").append(Long.toString(row)).append('\n');
            }
        }
        return file;
    }
}
