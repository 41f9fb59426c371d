package org.raceline.ui.sources.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.store.ImportEntry;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** Which import is repaired, what can be done with its records, and what became of the last attempt. */
final class RepairBar {
    private final Session session;
    private final Choice imports;
    private final ActionButton out;
    private final ActionButton in;
    private final ActionButton retry;
    private final Card result;
    private String repairing = "";

    RepairBar(Composite parent, Session session, Consumer<String> choose, Runnable export, Runnable take, Runnable again) {
        this.session = session;
        Composite row = Lettering.box(parent, 5);
        imports = new Choice(row, session, "sources.rejected.import", Words.text("rejected.import"));
        imports.onChoose(choose);
        Label gap = Lettering.label(row, TextStyle.BODY, Tone.QUIET);
        Lettering.say(gap, Words.text("rejected.how"));
        out = button(row, ActionButton.Kind.PLAIN, "sources.rejected.export", export);
        out.setHint(Words.text("rejected.export.hint"));
        in = button(row, ActionButton.Kind.PLAIN, "sources.rejected.take", take);
        in.setHint(Words.text("rejected.take.hint"));
        retry = button(row, ActionButton.Kind.PRIMARY, "sources.rejected.retry", again);
        retry.setHint(Words.text("rejected.retry.hint"));
        result = new Card(parent, session);
        ((GridLayout) result.getLayout()).marginHeight = 9;
        result.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        hide(true);
    }

    private ActionButton button(Composite row, ActionButton.Kind kind, String id, Runnable action) {
        ActionButton button = new ActionButton(row, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.text(id.substring("sources.".length())));
        return button;
    }

    void show(Snapshot now, List<ImportEntry> damaged, String chosen) {
        imports.items(damaged.stream().map(entry -> new Choice.Item(entry.id(), Words.text("rejected.of", entry.file(),
                Words.plural(session.formats(), "rejected.count", now.rejectedOf(entry.id()).size())))).toList(), chosen);
        List.of(imports.control(), out, in, retry).forEach(button -> button.setEnabled(!damaged.isEmpty()));
    }

    /** How many records the user has written anew. */
    void corrected(int count) {
        retry.setText(count == 0 ? Words.text("rejected.retry") : Words.plural(session.formats(), "rejected.retry.count", count));
    }

    boolean isTelling() {
        return result.isVisible();
    }

    void begin(String importId) {
        repairing = importId;
        tell(Words.text("rejected.running"), true);
    }

    /** Looks how far the repair is. */
    void refresh() {
        Optional<ImportJob> job = session.imports().jobs().stream().filter(each -> each.repairs().filter(repairing::equals).isPresent()).findFirst();
        if (job.filter(each -> each.state() == ImportJob.State.DONE).isPresent()) {
            repairing = "";
            job.get().problems().stream().findFirst().ifPresent(issue -> tell(issue.what() + " " + issue.remedy(), false));
            job.get().reports().stream().findFirst().ifPresent(this::tell);
        }
    }

    private void tell(FileReport report) {
        if (report.importId().isEmpty()) {
            Issue why = report.issues().stream().findFirst().orElse(Issue.info(Words.text("status." + report.status().id())));
            tell(why.what() + " " + why.remedy(), false);
        } else {
            tell(Words.text(report.quarantined() == 0 ? "rejected.done" : "rejected.done.part", report.file(),
                    Words.plural(session.formats(), "facts.count", report.touchpoints() + report.observations()),
                    Words.plural(session.formats(), "rejected.count", report.quarantined())), true);
        }
    }

    /** @param good whether it is as the user wished */
    void tell(String sentence, boolean good) {
        for (Control old : result.getChildren()) {
            old.dispose();
        }
        Label told = Lettering.label(result, new TextStyle(13, false), good ? Tone.NORMAL : Tone.BAD);
        told.setData("raceline.id", "sources.rejected.result");
        Lettering.say(told, sentence);
        hide(false);
    }

    private void hide(boolean now) {
        ((GridData) result.getLayoutData()).exclude = now;
        result.setVisible(!now);
        result.getParent().layout(true, true);
    }
}
