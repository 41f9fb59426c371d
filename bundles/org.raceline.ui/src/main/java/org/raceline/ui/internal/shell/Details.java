package org.raceline.ui.internal.shell;

import java.util.ArrayList;
import java.util.List;
import org.raceline.charts.Drawing;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.format.Formats;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.ImportRuns.Outcome;
import org.raceline.ui.internal.session.Notices;

/** What the panel says of an import, and of notices. */
final class Details {
    /** So many issues of a file are read; the quarantine lists the others. */
    private static final int MOST = 6;

    private Details() {
    }

    static void fill(DetailPanel panel, Outcome outcome, Formats formats) {
        panel.begin(Words.TEXTS.text("report.title"));
        for (FileReport file : outcome.files()) {
            panel.row(file.file(), text(file, formats));
            file.issues().stream().limit(MOST).forEach(panel::issue);
            if (file.issues().size() > MOST) {
                panel.row("", formats.plural(Words.TEXTS.text("report.more"), file.issues().size() - MOST));
            }
        }
        outcome.problems().forEach(panel::issue);
    }

    /** Whether a file waits for an answer. */
    static boolean isAsking(Outcome outcome) {
        return outcome.files().stream().anyMatch(file -> file.status() == Status.NEEDS_INPUT || file.status() == Status.AMBIGUOUS);
    }

    private static String text(FileReport file, Formats formats) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.TEXTS.text("report.status." + file.status().id()));
        if (file.lines().total() > 0) {
            parts.add(formats.plural(Words.TEXTS.text("report.lines"), file.lines().total()));
        }
        long loaded = file.touchpoints() + file.observations();
        if (loaded > 0) {
            parts.add(formats.plural(Words.TEXTS.text("report.facts"), loaded));
        }
        if (file.quarantined() > 0) {
            parts.add(formats.plural(Words.TEXTS.text("report.rejected"), file.quarantined()));
        }
        file.period().ifPresent(days -> parts.add(formats.period(days)));
        return String.join(" · ", parts);
    }

    static void fill(DetailPanel panel, Drawing drawing, List<String> remarks, Formats formats) {
        panel.begin(drawing.title(formats));
        panel.text(drawing.description(formats));
        remarks.forEach(panel::text);
        Drawing.Table table = drawing.table(formats);
        if (!table.rows().isEmpty()) {
            panel.table(table);
        }
    }

    static void fill(DetailPanel panel, Notices notices, Formats formats) {
        panel.begin(Words.TEXTS.text("notices.title"));
        List<Issue> standing = notices.all();
        standing.forEach(panel::issue);
        notices.earlier().forEach(said -> panel.row(formats.time(said.at()), said.sentence()));
        if (standing.isEmpty() && notices.earlier().isEmpty()) {
            panel.text(Words.TEXTS.text("notices.none"));
        }
    }
}
