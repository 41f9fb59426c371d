package org.raceline.ui.overview.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.charts.dashboard.Dashboard;
import org.raceline.charts.dashboard.DashboardFile;
import org.raceline.charts.dashboard.DashboardFile.Problem;
import org.raceline.charts.dashboard.DashboardFile.Refused;
import org.raceline.ui.FileName;
import org.raceline.ui.Session;

/** Hands a dashboard on as a file, and takes one from a file. */
final class BoardFiles {
    private BoardFiles() {
    }

    /** Asks where to, and writes it. */
    static void save(Session session, Dashboard dashboard) {
        session.files().toSave(FileName.of(dashboard.name()) + "." + DashboardFile.EXTENSION, List.of(DashboardFile.EXTENSION)).ifPresent(file ->
                session.calculations().perform(() -> Files.writeString(file, DashboardFile.text(dashboard)),
                        written -> session.announce(Words.TEXTS.text("file.written", written.getFileName().toString())),
                        issue -> session.announce(Words.TEXTS.text("file.unwritten", file.toString(), issue.what()))));
    }

    /** Asks which, and adds it as the last dashboard. */
    static void choose(Session session, BoardStore store) {
        session.files().toOpen(List.of(DashboardFile.EXTENSION)).ifPresent(file -> take(session, store, file));
    }

    private record Read(Optional<Dashboard> dashboard, Optional<Problem> problem) {
        static Read of(Path file) throws Exception {
            try {
                return new Read(Optional.of(DashboardFile.read(file)), Optional.empty());
            } catch (Refused refused) {
                return new Read(Optional.empty(), Optional.of(refused.problem()));
            }
        }
    }

    /** Adds the dashboard of a file; what is none is said, and nothing changes. */
    static void take(Session session, BoardStore store, Path file) {
        session.calculations().perform(() -> Read.of(file), read -> {
            read.dashboard().ifPresent(store::add);
            read.problem().ifPresent(problem -> session.announce(Words.TEXTS.text("file.refused." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'), file.getFileName().toString())));
        }, issue -> session.announce(Words.TEXTS.text("file.unread", file.toString(), issue.what())));
    }
}
