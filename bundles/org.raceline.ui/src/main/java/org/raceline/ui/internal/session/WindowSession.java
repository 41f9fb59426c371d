package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.raceline.charts.Drawing;
import org.raceline.charts.Theme;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;
import org.raceline.core.service.Workspace;
import org.raceline.format.Formats;
import org.raceline.ui.Edit;
import org.raceline.ui.Edits;
import org.raceline.ui.FileChooser;
import org.raceline.ui.History;
import org.raceline.ui.Language;
import org.raceline.ui.PageState;
import org.raceline.ui.Place;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.Scope;
import org.raceline.ui.Selection;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Opening.Opened;

/** The session behind the one window. */
public final class WindowSession implements Session {
    private final Display display;
    private final Path directory;
    private final Choices choices;
    private final CalculationQueue calculations;
    private final ImportRuns imports;
    private final UserPreferences preferences;
    private final Notices notices;
    private final Formats formats = new Formats(Language.locale());
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private CompletableFuture<Opened> opening;
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<Facts> facts = Optional.empty();
    /** As the watch over plug-ins told it last; while a workspace opens it may be newer than what its facts were read with. */
    private Optional<Catalogue> newest = Optional.empty();
    private Optional<Issue> problem = Optional.empty();
    private BiConsumer<Drawing, List<String>> explainer = (drawing, remarks) -> { };
    private Consumer<Toast> toaster = toast -> { };
    private Supplier<FileChooser> files;
    private PageOpener pages = PageOpener.NONE;
    private final Visits visits = new Visits(page -> pages.isInstalled(page), this::show);
    private final EditStack edits;
    private final Map<String, Topic> topics = new HashMap<>();
    private Selection selection;
    private Theme theme;

    /** @param opening may be under way already */
    public WindowSession(Display display, Path directory, CompletableFuture<Opened> opening, Choices choices, Theme theme) {
        this.display = display;
        this.directory = directory;
        this.choices = choices;
        this.theme = theme;
        this.calculations = new CalculationQueue(display);
        this.imports = new ImportRuns(display, () -> workspace, formats);
        this.notices = new Notices(display);
        this.edits = new EditStack(imports, this::toast);
        this.selection = choices.selection();
        this.preferences = new UserPreferences(choices);
        await(opening);
    }

    private void await(CompletableFuture<Opened> next) {
        opening = next;
        if (next.isDone() && !next.isCompletedExceptionally()) {
            adopt(next.join());
        } else {
            next.whenComplete((opened, failure) -> onWindow(() -> {
                if (opened == null) {
                    ILog.get().warn("The workspace could not be opened", failure);
                    problem = Optional.of(Failures.issue(failure));
                } else {
                    adopt(opened);
                }
                tell(Change.SCOPE);
            }));
        }
    }

    private void adopt(Opened opened) {
        workspace = Optional.of(opened.workspace());
        choices.opened(directory);
        facts = Optional.of(opened.facts());
        problem = Optional.empty();
        opened.workspace().onChange(() -> onWindow(this::look));
        lookIfOutdated();
    }

    private void onWindow(Runnable what) {
        try {
            display.asyncExec(what);
        } catch (SWTException windowGone) {
            ILog.get().info("The window closed before it could be told");
        }
    }

    /** Looks at the facts anew, off the window's thread. */
    private void look() {
        Workspace open = workspace.orElseThrow();
        calculations.ask(this, () -> true, () -> Facts.of(open), looked -> {
            facts = Optional.of(looked);
            problem = Optional.empty();
            tell(Change.SCOPE);
        }, failed -> {
            problem = Optional.of(failed);
            tell(Change.SCOPE);
        });
    }

    /** The catalogue of the moment; where the facts hold another, they are looked at anew: names, KPIs and what may be asked may be others too. Any thread. */
    public void catalogue(Catalogue now) {
        onWindow(() -> {
            newest = Optional.of(now);
            lookIfOutdated();
        });
    }

    private void lookIfOutdated() {
        if (facts.isPresent() && newest.filter(now -> !now.equals(facts.get().catalogue())).isPresent()) {
            look();
        }
    }

    private void tell(Change change) {
        listeners.forEach(listener -> {
            try {
                listener.accept(change);
            } catch (RuntimeException | LinkageError theirs) {
                // Pages of others listen too.
                ILog.get().error("A page failed over a change", theirs);
            }
        });
    }

    /** What stands between the user and the workspace; empty while it opens and when it is open. */
    public Optional<Issue> problem() {
        return problem;
    }

    /** Tries again to open it. */
    public void retry() {
        if (problem.isPresent()) {
            problem = Optional.empty();
            tell(Change.SCOPE);
            if (workspace.isPresent()) {
                look();
            } else {
                await(Opening.of(directory, selection));
            }
        }
    }

    public Path directory() {
        return directory;
    }

    /** What is known of the workspace without asking for a figure. */
    public Optional<Facts> facts() {
        return facts;
    }

    @Override
    public Optional<Scope> scope() {
        if (problem.isPresent()) {
            return Optional.empty();
        }
        return facts.map(f -> f.scope(workspace.orElseThrow(), selection, formats));
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void select(Selection next) {
        Selection before = selection;
        if (!next.equals(before)) {
            look(next);
            String what = !next.filter().equals(before.filter()) ? "filter" : next.period().equals(before.period()) ? "comparison" : "period";
            edits.noted(Edit.inWindow(Words.TEXTS.text("edit." + what), () -> look(next), () -> look(before)));
        }
    }

    private void look(Selection next) {
        visits.here().ifPresent(here -> visits.add(new Place(here.page(), here.topic(), next)));
        use(next);
    }

    private void use(Selection next) {
        if (!next.equals(selection)) {
            selection = next;
            choices.selection(next);
            tell(Change.SCOPE);
        }
        tell(Change.PLACE);
    }

    @Override
    public void open(Place place) {
        if (!pages.isInstalled(place.page())) {
            announce(Words.TEXTS.text("page.absent"));
            return;
        }
        visits.add(place);
        show(place);
    }

    /** Shows a place of the history. */
    private void show(Place place) {
        topics.put(place.page(), place.topic());
        use(place.selection());
        pages.open(place.page());
    }

    /** A page is open now, by whatever way. */
    public void arrived(String page) {
        choices.page(page);
        if (visits.here().filter(here -> here.page().equals(page)).isEmpty()) {
            visits.add(new Place(page, topic(page), selection));
            tell(Change.PLACE);
        }
    }

    /** Who opens pages. */
    public void onOpen(PageOpener opener) {
        pages = opener;
    }

    @Override
    public boolean isInstalled(String page) {
        return pages.isInstalled(page);
    }

    @Override
    public Topic topic(String page) {
        return topics.getOrDefault(page, Topic.NONE);
    }

    @Override
    public History history() {
        return visits;
    }

    @Override
    public Edits edits() {
        return edits;
    }

    @Override
    public PageState state(String page) {
        return choices.state(page);
    }

    @Override
    public void announce(String sentence) {
        toast(Toast.of(sentence));
    }

    private void toast(Toast toast) {
        notices.passed(toast.sentence());
        toaster.accept(toast);
    }

    /** Who shows sentences in passing. */
    public void onToast(Consumer<Toast> shows) {
        toaster = shows;
    }

    @Override
    public UserPreferences preferences() {
        return preferences;
    }

    /** Who closes the window so that it is opened again. */
    public void onRestart(Runnable closes) {
        preferences.onRestart(closes);
    }

    public boolean isRestarting() {
        return preferences.isRestarting();
    }

    public void onPreference(Consumer<Preference> listener) {
        preferences.onChange(listener);
    }

    @Override
    public Theme theme() {
        return theme;
    }

    /** The canvases' colours; style sheets are the shell's business. */
    public void theme(Theme choice) {
        theme = choice;
        tell(Change.THEME);
    }

    public Choices choices() {
        return choices;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public CalculationQueue calculations() {
        return calculations;
    }

    @Override
    public ImportRuns imports() {
        return imports;
    }

    @Override
    public FileChooser files() {
        return files.get();
    }

    /** Who asks for files, at each time. */
    public void onFile(Supplier<FileChooser> asks) {
        files = asks;
    }

    public Notices notices() {
        return notices;
    }

    @Override
    public void explain(Drawing drawing, List<String> remarks) {
        explainer.accept(drawing, remarks);
    }

    /** Who shows what is to be explained. */
    public void onExplain(BiConsumer<Drawing, List<String>> shows) {
        explainer = shows;
    }

    @Override
    public Subscription onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** After the window: ends what runs and closes the workspace. */
    public void close() {
        calculations.close();
        try {
            choices.close();
            imports.close();
            calculations.await(TimeUnit.SECONDS.toMillis(30));
            opening.get(30, TimeUnit.SECONDS).close();
        } catch (ExecutionException notOpen) {
            ILog.get().info("There was no open workspace to close");
        } catch (TimeoutException | InterruptedException stuck) {
            ILog.get().warn("The workspace did not close in time", stuck);
        }
    }
}
