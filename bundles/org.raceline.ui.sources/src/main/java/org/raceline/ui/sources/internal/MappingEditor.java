package org.raceline.ui.sources.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.charts.TextStyle;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.Mappings.Known;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** Where the user tells what the columns of a table are, sees what that would bring, and imports it. */
final class MappingEditor {
    private final Session session;
    private final Target target;
    private final Optional<MappingDraft> kept;
    private final Runnable closed;
    private final Composite panel;
    private Optional<Mapping> mapping = Optional.empty();
    private Optional<MappingTrial> trial = Optional.empty();
    private ActionButton go;

    /** Which table of which file. */
    record Table(Path file, String name) {
    }

    /**
     * A table to be mapped.
     *
     * @param file that the user handed in
     * @param name what an import report calls the table; empty: the first that the file holds
     * @param run  imports it
     */
    record Target(Path file, String name, Consumer<ImportRequest> run) {
        Table table() {
            return new Table(file, name);
        }

        String title() {
            return name.isEmpty() ? file.getFileName().toString() : name;
        }
    }

    private record Found(Mappings.Look look, List<Known> known) {
    }

    /** @param kept what was told of the table before */
    MappingEditor(Composite parent, Session session, Target target, Optional<MappingDraft> kept, Runnable closed) {
        this.session = session;
        this.target = target;
        this.kept = kept;
        this.closed = closed;
        panel = new Composite(parent, SWT.NONE);
        panel.setData("raceline.id", "sources.map");
        Lettering.ground(panel, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 14;
        layout.verticalSpacing = 10;
        panel.setLayout(layout);
        head("");
        Lettering.say(Lettering.label(panel, TextStyle.BODY, Tone.MUTED), Words.text("map.loading"));
        Input input = session.imports().input(target.file());
        session.imports().ask(panel, (workspace, progress) -> new Found(workspace.mappings().look(input, target.name(), Optional.empty()), workspace.mappings().list()),
                this::show, this::fail);
    }

    Composite control() {
        return panel;
    }

    Table table() {
        return target.table();
    }

    /** What is told so far; empty until the table is looked at. */
    Optional<MappingDraft> draft() {
        return mapping.map(Mapping::draft).or(() -> kept);
    }

    void dispose() {
        panel.dispose();
    }

    private void clear() {
        for (Control old : panel.getChildren()) {
            old.dispose();
        }
    }

    private void head(String about) {
        Composite head = Lettering.box(panel, 2);
        Composite words = Lettering.box(head, 1);
        Lettering.say(Lettering.label(words, TextStyle.HEADING, Tone.NORMAL), Words.text("map.title", target.title()));
        if (!about.isEmpty()) {
            Lettering.say(Lettering.label(words, TextStyle.BODY, Tone.MUTED), about);
        }
        link(head, "sources.map.close", "map.close", closed);
    }

    private ActionButton link(Composite parent, String id, String key, Runnable action) {
        return button(parent, ActionButton.Kind.LINK, id, key, action);
    }

    private ActionButton button(Composite parent, ActionButton.Kind kind, String id, String key, Runnable action) {
        ActionButton button = new ActionButton(parent, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.text(key));
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        return button;
    }

    private void fail(Issue issue) {
        clear();
        head("");
        IssueLines.add(panel, issue, session.formats());
        panel.layout(true, true);
    }

    private void show(Found found) {
        clear();
        head(about(found.look().sketch()));
        List<Runnable> parts = new ArrayList<>();
        Mapping now = new Mapping(found.look(), session.scope().map(Scope::catalogue).orElseThrow(), found.known(), kept, () -> parts.forEach(Runnable::run));
        mapping = Optional.of(now);
        MappingForm form = new MappingForm(panel, session, now);
        ColumnStrip strip = new ColumnStrip(panel, session, now);
        Composite buttons = Lettering.box(panel, 2);
        go = button(buttons, ActionButton.Kind.PRIMARY, "sources.map.import", "map.import", this::start);
        go.setEnabled(false);
        button(buttons, ActionButton.Kind.PLAIN, "sources.map.export", "map.export", () -> export(now.draft())).setHint(Words.text("map.export.hint"));
        MappingCheck check = new MappingCheck(panel, session, now, this::tried);
        buttons.moveBelow(null);
        parts.addAll(List.of(form::show, strip::show, check::again));
        panel.layout(true, true);
        strip.setFocus();
    }

    private String about(TableSketch sketch) {
        List<String> parts = new ArrayList<>();
        parts.addAll(LookLines.written(sketch.encoding(), sketch.delimiter()));
        parts.add(Words.plural(session.formats(), "map.columns", sketch.columns().size()));
        parts.add(Words.plural(session.formats(), sketch.more() ? "map.rows.first" : "map.rows.all", sketch.rows().size()));
        if (sketch.columns().size() > ColumnStrip.MOST) {
            parts.add(Words.plural(session.formats(), "map.columns.most", ColumnStrip.MOST));
        }
        return String.join(" · ", parts);
    }

    private void tried(Optional<MappingTrial> now) {
        trial = now;
        go.setEnabled(now.filter(MappingTrial::isGood).isPresent());
    }

    private void start() {
        trial.filter(MappingTrial::isGood).ifPresent(good -> {
            closed.run();
            target.run().accept(good.request());
        });
    }

    private void export(MappingDraft draft) {
        FileDialog dialog = new FileDialog(panel.getShell(), SWT.SAVE);
        dialog.setText(Words.text("map.export"));
        dialog.setFileName(draft.id() + ".yaml");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            session.imports().ask(panel, (workspace, progress) -> {
                try (var profile = workspace.mappings().spell(draft.tree()).open()) {
                    return Files.copy(profile, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }, bytes -> session.announce(Words.text("map.exported", file.getFileName())), issue -> session.announce(issue.what() + " " + issue.remedy()));
        }
    }
}
