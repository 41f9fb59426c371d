package org.raceline.ui.overview.internal;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.report.ReportFormat;
import org.raceline.ui.FileName;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The RACE board of the days that are looked at as a file, as {@code raceline report} writes it: of everything, also while the window looks at a part. */
final class ReportFile {
    /** In the order in which they are offered. */
    private static final ReportFormat[] FORMATS = {ReportFormat.PDF, ReportFormat.HTML, ReportFormat.PNG, ReportFormat.CSV};

    private ReportFile() {
    }

    /** Asks where to, and writes it in the format of that name's ending. */
    static void save(Session session, Scope scope) {
        session.files().toSave(FileName.of(scope.period().toString()) + "." + FORMATS[0].id(), Stream.of(FORMATS).map(ReportFormat::id).toList())
                .ifPresent(file -> write(session, scope, file));
    }

    private static void write(Session session, Scope scope, Path file) {
        Optional<ReportFormat> format = format(file);
        if (format.isEmpty()) {
            session.announce(Words.TEXTS.text("report.ending", file.getFileName().toString(), session.formats().list(Arrays.stream(FORMATS).map(ReportFormat::id).toList())));
            return;
        }
        session.announce(Words.TEXTS.text("report.writing", file.getFileName().toString()));
        session.calculations().perform(() -> {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            format.get().write(scope.workspace(), scope.analysis(), scope.period(), scope.comparison(), session.formats().locale(), whole);
            return Files.write(file, whole.toByteArray());
        }, written -> session.announce(Words.TEXTS.text(scope.filter().isAll() ? "file.written" : "report.written.whole", written.getFileName().toString())),
                issue -> session.announce(Words.TEXTS.text("file.unwritten", file.toString(), issue.what())));
    }

    private static Optional<ReportFormat> format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(FORMATS).filter(format -> name.endsWith("." + format.id())).findFirst();
    }
}
