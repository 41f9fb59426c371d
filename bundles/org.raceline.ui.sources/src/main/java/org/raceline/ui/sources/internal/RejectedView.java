package org.raceline.ui.sources.internal;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.charts.Ink;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.QuarantineService.Exported;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;
import org.raceline.ui.Nothing;
import org.raceline.ui.RecordTable;
import org.raceline.ui.RecordTable.Column;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** The rejected records of an import: looked at, corrected, and read again. */
final class RejectedView {
    private final Session session;
    private final Composite view;
    private final StackLayout stack = new StackLayout();
    private final Composite filled;
    private final Nothing nothing;
    private final RepairBar bar;
    private final RecordTable<Entry> table;
    private final RecordEditor editor;
    private Optional<Snapshot> snapshot = Optional.empty();
    private String importId = "";
    private Optional<String> wanted = Optional.empty();
    /** Only once the user has asked to see what is in the records. */
    private Optional<Repair> repair = Optional.empty();

    RejectedView(Composite parent, Session session) {
        this.session = session;
        Formats formats = session.formats();
        view = new Composite(parent, SWT.NONE);
        view.setLayout(stack);
        nothing = new Nothing(view, session, "sources.rejected.none", Words.text("rejected.none"), Words.text("rejected.none.remedy"));
        filled = new Composite(view, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.marginBottom = 20;
        layout.verticalSpacing = 10;
        filled.setLayout(layout);
        bar = new RepairBar(filled, session, this::choose, this::export, this::take, this::retry);
        Sides sides = new Sides(filled, session);
        table = new RecordTable<>(sides.main(), session, "sources.rejected", Words.text("tab.rejected"), entry -> entry.importId() + " " + entry.firstLine(), List.of(
                Column.<Entry>of(Words.text("rejected.line"), 9, entry -> lines(entry, formats)).in(entry -> Ink.TEXT_SECONDARY),
                Column.<Entry>of(Words.text("rejected.why"), 40, entry -> entry.issue().what()),
                Column.<Entry>of(Words.text("rejected.masked"), 34, entry -> entry.masked().lines().findFirst().orElse("")).in(entry -> Ink.TEXT_MUTED),
                Column.<Entry>of(Words.text("rejected.state"), 12, this::state).in(entry -> Ink.ACCENT)));
        editor = new RecordEditor(session, sides, this::reveal, this::wrote);
        table.onSelect(entry -> entry.ifPresentOrElse(chosen -> editor.show(chosen, repair), editor::clear));
        stack.topControl = nothing.control();
    }

    private static String lines(Entry entry, Formats formats) {
        return entry.firstLine() == entry.lastLine() ? formats.number(entry.firstLine())
                : Words.text("rejected.lines", formats.number(entry.firstLine()), formats.number(entry.lastLine()));
    }

    private String state(Entry entry) {
        return repair.filter(known -> known.isWritten(entry)).map(known -> Words.text(known.isLeftOut(entry) ? "rejected.left-out" : "rejected.corrected")).orElse("");
    }

    Composite control() {
        return view;
    }

    void show(Snapshot now) {
        snapshot = Optional.of(now);
        wanted.filter(id -> now.entry(id).isPresent()).ifPresent(id -> {
            turnTo(id);
            wanted = Optional.empty();
        });
        List<ImportEntry> damaged = now.imports().stream().filter(entry -> !now.rejectedOf(entry.id()).isEmpty()).toList();
        if (damaged.stream().noneMatch(entry -> entry.id().equals(importId))) {
            String before = importId;
            importId = damaged.stream().filter(entry -> entry.repairs().filter(before::equals).isPresent()).findFirst().or(() -> damaged.stream().findFirst())
                    .map(ImportEntry::id).orElse("");
            repair = Optional.empty();
        }
        bar.show(now, damaged, importId);
        fill();
    }

    private void fill() {
        List<Entry> records = snapshot.orElseThrow().rejectedOf(importId);
        table.show(records);
        bar.corrected(repair.map(Repair::count).orElse(0));
        stack.topControl = records.isEmpty() && !bar.isTelling() ? nothing.control() : filled;
        view.layout(true, true);
    }

    /** A repair may be further. */
    void refresh() {
        if (snapshot.isPresent()) {
            bar.refresh();
            fill();
        }
    }

    /** Turns to an import, at once or as soon as it is known. */
    void select(String id) {
        wanted = Optional.of(id);
        snapshot.ifPresent(this::show);
    }

    private void choose(String id) {
        turnTo(id);
        fill();
    }

    private void turnTo(String id) {
        if (!importId.equals(id)) {
            importId = id;
            repair = Optional.empty();
        }
    }

    private String file() {
        return snapshot.flatMap(now -> now.entry(importId)).map(ImportEntry::file).orElse(importId);
    }

    private record Raw(String importId, byte[] bytes, List<Exported> records) {
    }

    /** Brings out what is in the records; until then it is masked. */
    private void reveal() {
        String id = importId;
        session.scope().map(Scope::workspace).ifPresent(workspace -> session.calculations().ask(filled, () -> raw(workspace, id), this::revealed,
                issue -> bar.tell(issue.what() + " " + issue.remedy(), false)));
    }

    private static Raw raw(Workspace workspace, String id) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Exported> records = workspace.quarantine().export(id, bytes);
        return new Raw(id, bytes.toByteArray(), records);
    }

    private void revealed(Raw raw) {
        if (raw.importId.equals(importId)) {
            repair = Repair.of(file(), raw.bytes, raw.records);
            if (repair.isEmpty()) {
                bar.tell(Words.text("rejected.not-unicode"), false);
            }
            table.selected().ifPresent(entry -> editor.show(entry, repair));
        }
    }

    private void wrote() {
        table.refresh();
        bar.corrected(repair.map(Repair::count).orElse(0));
    }

    private void export() {
        FileDialog dialog = new FileDialog(view.getShell(), SWT.SAVE);
        dialog.setText(Words.text("rejected.export.title"));
        dialog.setFileName("rejected-" + file());
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            String id = importId;
            Path file = Path.of(chosen);
            session.scope().map(Scope::workspace).ifPresent(workspace -> session.calculations().ask(filled, () -> RejectedFile.write(workspace.quarantine(), id, file),
                    reasons -> bar.tell(Words.text("rejected.exported", file.getFileName(), reasons.getFileName()), true), issue -> bar.tell(issue.what() + " " + issue.remedy(), false)));
        }
    }

    private void take() {
        FileDialog dialog = new FileDialog(view.getShell(), SWT.OPEN);
        dialog.setText(Words.text("rejected.take.title"));
        String chosen = dialog.open();
        if (chosen != null) {
            start(Optional.of(Path.of(chosen)));
        }
    }

    private void retry() {
        start(Optional.empty());
    }

    private void start(Optional<Path> taken) {
        bar.begin(importId);
        session.imports().repair(importId, file(), taken.map(session.imports()::input).or(() -> repair.filter(known -> known.count() > 0).map(Repair::input)));
    }
}
