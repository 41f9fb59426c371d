package org.raceline.ui.sources.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Ink;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;
import org.raceline.ui.Nothing;
import org.raceline.ui.RecordTable;
import org.raceline.ui.RecordTable.Column;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** Every import there was, newest first. */
final class HistoryView {
    private final Composite view;
    private final StackLayout stack = new StackLayout();
    private final Composite filled;
    private final Nothing nothing;
    private final Sides sides;
    private final RecordTable<ImportEntry> table;
    private final ImportDetails details;
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<String> wanted = Optional.empty();

    HistoryView(Composite parent, Session session, Host host) {
        Formats formats = session.formats();
        view = new Composite(parent, SWT.NONE);
        view.setLayout(stack);
        nothing = new Nothing(view, session, "sources.history.none", Words.text("history.none"), Words.text("history.none.remedy"));
        filled = new Composite(view, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.marginBottom = 20;
        filled.setLayout(layout);
        sides = new Sides(filled, session);
        table = new RecordTable<>(sides.main(), session, "sources.history", Words.text("tab.history"), ImportEntry::id, List.of(
                Column.<ImportEntry>of(Words.text("history.file"), 132, ImportEntry::file).in(this::ink),
                Column.<ImportEntry>of(Words.text("history.source"), 120, entry -> snapshot.orElseThrow().source(entry.source())).in(this::ink),
                Column.<ImportEntry>of(Words.text("history.when"), 92, entry -> Words.ago(formats, entry.at(), Instant.now())).in(this::paleInk),
                Column.<ImportEntry>of(Words.text("history.period"), 138, entry -> entry.period().map(formats::period).orElse("–")).in(this::paleInk),
                Column.<ImportEntry>figure(Words.text("history.facts"), 60, entry -> formats.number(Words.facts(entry))).in(this::ink),
                Column.<ImportEntry>figure(Words.text("history.lines"), 58, entry -> formats.number(entry.lines().total())).in(this::ink),
                Column.<ImportEntry>of(Words.text("history.state"), 124, entry -> standing(entry).text()).in(entry -> standing(entry).ink())));
        details = new ImportDetails(session, host, sides);
        table.onSelect(entry -> entry.ifPresent(chosen -> details.show(chosen, snapshot.orElseThrow())));
        stack.topControl = filled;
    }

    private Standing standing(ImportEntry entry) {
        return Standing.of(entry, snapshot.orElseThrow().imports());
    }

    /** What counts no more is paler; its state says so too. */
    private Ink ink(ImportEntry entry) {
        return entry.isLive() ? Ink.TEXT : Ink.TEXT_MUTED;
    }

    private Ink paleInk(ImportEntry entry) {
        return entry.isLive() ? Ink.TEXT_SECONDARY : Ink.TEXT_MUTED;
    }

    Composite control() {
        return view;
    }

    void show(Snapshot now) {
        snapshot = Optional.of(now);
        table.show(now.imports());
        wanted.ifPresent(this::select);
        stack.topControl = now.imports().isEmpty() ? nothing.control() : filled;
        view.layout(true);
    }

    /** Opens an import, at once or as soon as it is known. */
    void select(String importId) {
        boolean there = snapshot.isPresent() && table.select(importId);
        wanted = there ? Optional.empty() : Optional.of(importId);
        if (there) {
            details.show(table.selected().orElseThrow(), snapshot.orElseThrow());
        }
    }
}
