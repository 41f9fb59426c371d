package org.raceline.console.internal.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Skipped;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.store.ImportEntry.LineCount;

/** What became of the files of an import. */
public record ImportAnswer(ImportReport report, boolean dryRun, Catalogue catalogue) implements Answer {
    /** A file with thousands of bad lines must not push everything else off the screen. */
    private static final int SHOWN_ISSUES = 10;

    @Override
    public int status() {
        List<FileReport> files = report.files();
        if (files.stream().allMatch(f -> f.status() == Status.REFUSED || f.status() == Status.CANCELLED)) {
            return FAILED;
        }
        return files.stream().allMatch(f -> (f.status() == Status.IMPORTED || f.status() == Status.UNCHANGED) && f.quarantined() == 0) ? DONE : PARTLY;
    }

    @Override
    public void json(JsonWriter json) {
        json.object();
        members(json);
        json.endObject();
    }

    /** The member {@code files}, for answers that hold an import among other things. */
    void members(JsonWriter json) {
        json.name("files").array();
        report.files().forEach(file -> file(json, file));
        json.endArray();
    }

    private static void file(JsonWriter json, FileReport file) {
        json.object().member("file", file.file()).member("connector", orNull(file.connector())).member("status", file.status().id())
                .member("import", orNull(file.importId()));
        json.name("records").object().member("touchpoints", file.touchpoints()).member("observations", file.observations()).endObject();
        lines(json, file.lines());
        json.member("quarantined", file.quarantined()).name("skipped").array();
        for (Skipped skipped : file.skipped()) {
            json.object().member("reason", skipped.reason()).member("lines", skipped.lines()).endObject();
        }
        json.endArray().member("unchanged", file.unchanged()).member("replaced", file.replaced());
        if (file.period().isPresent()) {
            Readings.period(json, file.period().get());
        } else {
            json.member("period", (String) null);
        }
        json.name("totals").array();
        for (Stated total : file.totals()) {
            json.object().member("metric", total.metric()).member("stated", total.stated().toPlainString()).member("loaded", total.loaded().toPlainString()).endObject();
        }
        json.endArray().name("issues").array();
        for (Issue issue : file.issues()) {
            json.object().member("severity", issue.severity().id()).name("line");
            if (issue.line() > 0) {
                json.value(issue.line());
            } else {
                json.value(null);
            }
            json.member("what", issue.what()).member("remedy", issue.remedy()).endObject();
        }
        json.endArray().endObject();
    }

    static void lines(JsonWriter json, LineCount lines) {
        json.name("lines").object().member("total", lines.total()).member("header", lines.header()).member("loaded", lines.loaded())
                .member("quarantined", lines.quarantined()).member("skipped", lines.skipped()).endObject();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("file", "connector", "status", "import", "touchpoints", "observations", "lines", "header", "loaded", "lines_quarantined",
                "lines_skipped", "quarantined", "unchanged", "replaced", "from", "to"));
        for (FileReport file : report.files()) {
            LineCount lines = file.lines();
            csv.text(file.file()).text(file.connector()).text(file.status().id()).text(file.importId()).figure(file.touchpoints())
                    .figure(file.observations()).figure(lines.total()).figure(lines.header()).figure(lines.loaded()).figure(lines.quarantined())
                    .figure(lines.skipped()).figure(file.quarantined()).figure(file.unchanged()).figure(file.replaced())
                    .text(file.period().map(p -> p.from().toString()).orElse("")).text(file.period().map(p -> p.to().toString()).orElse("")).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        for (int i = 0; i < report.files().size(); i++) {
            if (i > 0) {
                page.blank();
            }
            file(page, report.files().get(i), wording);
        }
        if (dryRun) {
            page.blank().line(wording.text("import.dry-run"));
        }
    }

    private void file(Page page, FileReport file, Wording wording) {
        page.line(file.file(), Style.STRONG);
        String connector = catalogue.connector(file.connector()).map(card -> card.name() + " (" + card.id() + ")").orElse(file.connector());
        Style style = switch (file.status()) {
            case IMPORTED, UNCHANGED -> Style.GOOD;
            case NEEDS_INPUT, AMBIGUOUS, CANCELLED -> Style.WARNING;
            case REFUSED -> Style.BAD;
        };
        page.line("  " + wording.text(connector.isEmpty() ? "import.status" : "import.status.connector",
                wording.text("import." + file.status().id()), connector), style);
        if (file.status() == Status.IMPORTED) {
            imported(page, file, wording);
        }
        file.issues().stream().limit(SHOWN_ISSUES).forEach(issue -> issue(page, issue, wording));
        if (file.issues().size() > SHOWN_ISSUES) {
            page.line("  " + wording.text(file.importId().isEmpty() ? "import.more" : "import.more.listed",
                    wording.count(file.issues().size() - SHOWN_ISSUES), file.importId()), Style.FAINT);
        }
    }

    private void imported(Page page, FileReport file, Wording wording) {
        if (!file.importId().isEmpty()) {
            page.line("  " + (file.source().isEmpty() ? wording.text("import.id", file.importId()) : wording.text("import.id.source", file.importId(), file.source())));
        }
        file.period().ifPresent(period -> page.line("  " + wording.text("import.period", wording.figures().period(period))));
        page.line("  " + wording.text("import.facts", wording.count(file.touchpoints()), wording.count(file.observations())));
        if (file.unchanged() + file.replaced() > 0) {
            page.line("  " + wording.text("import.again", wording.count(file.unchanged()), wording.count(file.replaced())));
        }
        LineCount lines = file.lines();
        page.line("  " + wording.text("import.lines", wording.count(lines.total()), wording.count(lines.header()), wording.count(lines.loaded()),
                wording.count(lines.quarantined()), wording.count(lines.skipped())));
        if (!file.skipped().isEmpty()) {
            page.line("  " + wording.text("import.skipped",
                    file.skipped().stream().map(s -> wording.text("import.skipped.reason", s.reason(), wording.count(s.lines()))).collect(Collectors.joining(", "))));
        }
        for (Stated total : file.totals()) {
            String name = catalogue.metric(total.metric()).map(metric -> metric.name()).orElseGet(() -> wording.text("import.records"));
            page.line("  " + wording.text("import.total", name, total.stated().toPlainString(), total.loaded().toPlainString()),
                    total.isMet() ? Style.PLAIN : Style.WARNING);
        }
        if (file.quarantined() > 0) {
            page.line("  " + wording.text("import.quarantined", wording.count(file.quarantined()), file.importId()), Style.WARNING);
        }
    }

    private static void issue(Page page, Issue issue, Wording wording) {
        String sentences = (issue.what() + " " + issue.remedy()).strip();
        page.line("  " + (issue.line() > 0 ? wording.text("import.issue.line", Long.toString(issue.line()), sentences) : wording.text("import.issue", sentences)),
                issue.severity() == Severity.ERROR ? Style.BAD : issue.severity() == Severity.WARNING ? Style.WARNING : Style.FAINT);
    }
}
