package org.raceline.ui.sources.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Tabs;
import org.raceline.ui.Topic;

/** The page: four views of one snapshot, taken anew whenever the facts change. */
public class SourcesPage implements Host {
    private static final int IMPORT = 0;
    private static final int HISTORY = 1;
    private static final int REJECTED = 2;

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite page;
    private Composite place;
    private Tabs tabs;
    private ImportView imports;
    private HistoryView history;
    private RejectedView rejected;
    private AuthorityView authority;
    private List<Composite> views;
    private Optional<MappingEditor> editor = Optional.empty();
    /** What was told of tables that are closed. */
    private final Map<MappingEditor.Table, MappingDraft> drafts = new HashMap<>();
    private Topic topic = Topic.NONE;
    private Session.Subscription changes;
    private Session.Subscription jobs;

    @Inject
    public SourcesPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        page.setLayout(layout);
        tabs = new Tabs(page, session, this::open);
        GridData row = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        row.horizontalIndent = 12;
        tabs.setLayoutData(row);
        tabs.add("sources.tab.import", Words.text("tab.import"));
        tabs.add("sources.tab.history", Words.text("tab.history"));
        tabs.add("sources.tab.rejected", Words.text("tab.rejected"));
        tabs.add("sources.tab.authority", Words.text("tab.authority"));
        place = new Composite(page, SWT.NONE);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        place.setLayout(stack);
        imports = new ImportView(place, session, this);
        history = new HistoryView(place, session, this);
        rejected = new RejectedView(place, session);
        authority = new AuthorityView(place, session);
        views = List.of(imports.control(), history.control(), rejected.control(), authority.control());
        tabs.select(IMPORT);
        session.imports().presentedBy(page);
        jobs = session.imports().onChange(this::onJob);
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
                turn();
            } else if (change == Session.Change.PLACE) {
                turn();
            }
        });
        listenForOpening();
        look();
        onJob();
        turn();
    }

    /** The page may have been opened about a table. */
    private void turn() {
        Topic next = session.topic(Place.SOURCES);
        if (!next.equals(topic) && session.scope().isPresent()) {
            topic = next;
            if (next.is(TableEntries.TABLE)) {
                Path file = Path.of(next.id());
                edit(new MappingEditor.Target(file, "", request -> session.imports().files(List.of(file), inputs -> request)));
            }
        }
    }

    @Override
    public void map(ImportJob job, FileReport report) {
        job.file(report).ifPresent(file -> edit(new MappingEditor.Target(file, report.file(), request -> session.imports().again(job, report, inputs -> request))));
    }

    private void edit(MappingEditor.Target target) {
        editor.ifPresent(this::putAway);
        editor = Optional.of(new MappingEditor(place, session, target, Optional.ofNullable(drafts.remove(target.table())), this::closeEditor));
        tabs.select(IMPORT);
        open(IMPORT);
    }

    private void putAway(MappingEditor open) {
        open.draft().ifPresent(draft -> drafts.put(open.table(), draft));
        open.dispose();
    }

    private void closeEditor() {
        MappingEditor old = editor.orElseThrow();
        editor = Optional.empty();
        open(IMPORT);
        tabs.setFocus();
        putAway(old);
        if (topic.is(TableEntries.TABLE)) {
            // The same table may be chosen again.
            topic = Topic.NONE;
            session.open(Place.SOURCES, Topic.NONE);
        }
    }

    private void listenForOpening() {
        Listener keys = event -> {
            if (event.stateMask == SWT.MOD1 && event.keyCode == 'o' && page.isVisible() && event.widget instanceof Control control && control.getShell() == page.getShell()) {
                event.type = SWT.None;
                session.imports().choose();
            }
        };
        page.getDisplay().addFilter(SWT.KeyDown, keys);
        page.addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.KeyDown, keys));
    }

    private void look() {
        session.scope().map(Scope::workspace).ifPresent(workspace -> session.calculations().ask(page, () -> Snapshot.of(workspace), this::show, this::fail));
    }

    private void show(Snapshot now) {
        imports.show(now);
        history.show(now);
        rejected.show(now);
        authority.show(now);
        tabs.badge(HISTORY, now.imports().isEmpty() ? "" : session.formats().number(now.imports().size()));
        tabs.badge(REJECTED, now.rejected().isEmpty() ? "" : session.formats().number(now.rejected().size()));
    }

    private void fail(Issue issue) {
        imports.fail(issue);
    }

    private void onJob() {
        if (!page.isDisposed()) {
            imports.refresh();
            rejected.refresh();
            long asked = imports.questions();
            tabs.badge(IMPORT, asked == 0 ? "" : Words.plural(session.formats(), "tab.questions", asked));
        }
    }

    private void open(int tab) {
        if (views != null) {
            Composite next = tab == IMPORT && editor.isPresent() ? editor.get().control() : views.get(tab);
            if (stack.topControl != next) {
                stack.topControl = next;
                place.layout();
            }
        }
    }

    @Override
    public void showImport(String importId) {
        history.select(importId);
        tabs.select(HISTORY);
    }

    @Override
    public void showRejected(String importId) {
        rejected.select(importId);
        tabs.select(REJECTED);
    }

    @Focus
    void focus() {
        tabs.setFocus();
    }

    @PreDestroy
    void close() {
        changes.close();
        jobs.close();
    }
}
