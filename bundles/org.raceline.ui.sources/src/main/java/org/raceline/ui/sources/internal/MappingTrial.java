package org.raceline.ui.sources.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.MappingRules;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.format.Formats;

/**
 * What an import by a draft would bring.
 *
 * @param request what would import it
 * @param report  what became of it; empty where the profile is wrong
 */
record MappingTrial(MappingDraft draft, ImportRequest request, Optional<FileReport> report, List<Issue> wrong) {

    /** Reads the whole table and changes nothing; blocks. */
    static MappingTrial of(Workspace workspace, Input table, MappingDraft draft, Progress progress) throws WorkspaceException, IOException {
        Declaration tree = draft.tree();
        Input profile = workspace.mappings().spell(tree);
        ImportRequest request = ImportRequest.of(List.of(table)).alone(true).mappedBy(profile);
        List<Issue> wrong = MappingRules.check(tree, workspace.catalogue());
        Optional<FileReport> report = wrong.isEmpty()
                ? workspace.imports().run(dry(request), progress).files().stream().findFirst() : Optional.empty();
        return new MappingTrial(draft, request, report, wrong);
    }

    private static ImportRequest dry(ImportRequest request) {
        return new ImportRequest(request.files(), request.connector(), request.source(), request.currency(), request.zone(), request.locale(), request.firstDay(), request.settings(),
                request.mapping(), true, request.alone());
    }

    /** Whether there is something to import. */
    boolean isGood() {
        return report.filter(each -> each.status() == Status.IMPORTED && each.touchpoints() + each.observations() > 0).isPresent();
    }

    /** What it would bring, in sentences. */
    String told(Formats formats) {
        if (report.isEmpty()) {
            return Words.text("map.check.wrong");
        }
        FileReport read = report.get();
        if (read.status() == Status.UNCHANGED) {
            return Words.text("map.check.unchanged");
        }
        if (read.status() != Status.IMPORTED) {
            return Words.text("map.check.refused");
        }
        return isGood() ? brought(read, formats) : Words.text("map.check.nothing");
    }

    private String brought(FileReport read, Formats formats) {
        String rows = Words.plural(formats, "map.check.rows", read.lines().loaded());
        String days = read.period().map(formats::period).orElse("–");
        StringBuilder text = new StringBuilder(draft.isOfFigures() ? Words.text("map.check.figures", rows, days, Words.plural(formats, "map.check.metrics", draft.count(Role.METRIC)))
                : Words.text("map.check.touchpoints", rows, days));
        if (read.quarantined() > 0) {
            text.append(' ').append(Words.plural(formats, "map.check.rejected", read.quarantined()));
        }
        if (read.lines().skipped() > 0) {
            text.append(' ').append(Words.plural(formats, "map.check.skipped", read.lines().skipped()));
        }
        if (read.replaced() > 0) {
            text.append(' ').append(Words.plural(formats, "map.check.replaced", read.replaced()));
        }
        return text.toString();
    }

    /** What is to be said of it, the gravest first; what is said for the terminal only is left out. */
    List<Issue> issues() {
        return report.map(FileReport::issues).orElse(wrong).stream().sorted((one, other) -> other.severity().compareTo(one.severity())).filter(issue -> issue.severity() != Severity.INFO)
                .map(issue -> issue.remedy().contains("--") ? new Issue(issue.severity(), issue.file(), issue.line(), issue.column(), issue.what(), Words.text("map.check.above")) : issue).toList();
    }
}
