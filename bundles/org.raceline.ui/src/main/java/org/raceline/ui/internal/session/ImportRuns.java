package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.PathInput;
import org.raceline.format.Formats;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Imports;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.ImportRun.Work;

/** Imports and other changes one after the other, on a thread of their own. */
public final class ImportRuns implements Imports {
    private static final int MOST = 200;

    private final Display display;
    private final Supplier<Optional<Workspace>> workspace;
    private final Formats formats;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("raceline imports").factory());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Newest first. */
    private final CopyOnWriteArrayList<ImportRun> runs = new CopyOnWriteArrayList<>();
    private final AtomicBoolean toldSoon = new AtomicBoolean();
    /** Those that were asked and not yet answered. */
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean closed;
    private long numbers;
    private Optional<Control> presenter = Optional.empty();
    private Outcome outcome = Outcome.NONE;

    /** What the imports since the last rest came to: a report for each file, and what went wrong beside files. */
    public record Outcome(List<FileReport> files, List<Issue> problems) {
        static final Outcome NONE = new Outcome(List.of(), List.of());

        public boolean isEmpty() {
            return files.isEmpty() && problems.isEmpty();
        }

        Outcome and(ImportJob job) {
            return new Outcome(Stream.concat(files.stream(), job.reports().stream()).toList(), Stream.concat(problems.stream(), job.problems().stream()).toList());
        }
    }

    ImportRuns(Display display, Supplier<Optional<Workspace>> workspace, Formats formats) {
        this.display = display;
        this.formats = formats;
        this.workspace = workspace;
    }

    @Override
    public void sample() {
        start(++numbers, Words.TEXTS.text("import.sample"), List.of(), Optional.empty(), SampleLoad::run);
    }

    @Override
    public void choose() {
        FileDialog dialog = new FileDialog(display.getActiveShell() == null ? display.getShells()[0] : display.getActiveShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Words.TEXTS.text("import.choose"));
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            files(List.of(dialog.getFileNames()).stream().map(folder::resolve).toList());
        }
    }

    @Override
    public void files(List<Path> files) {
        if (!files.isEmpty()) {
            run(files, ImportRequest::of);
        }
    }

    @Override
    public void files(List<Path> files, Function<List<Input>, ImportRequest> told) {
        run(files, told);
    }

    @Override
    public void again(ImportJob job, FileReport report, Function<List<Input>, ImportRequest> told) {
        job.file(report).ifPresent(file -> {
            forget(job, report);
            run(List.of(file), told);
        });
    }

    private void run(List<Path> files, Function<List<Input>, ImportRequest> told) {
        List<Input> inputs = files.stream().map(this::input).toList();
        String name = files.size() == 1 ? inputs.getFirst().name() : formats.plural(Words.TEXTS.text("import.files"), files.size());
        start(++numbers, name, files, Optional.empty(), (open, progress) -> open.imports().run(told.apply(inputs), progress).files());
    }

    @Override
    public void repair(String importId, String file, Optional<Input> repaired) {
        start(++numbers, file, List.of(), Optional.of(importId), (open, progress) -> open.quarantine().retry(importId, repaired, false, progress).files());
    }

    @Override
    public Input input(Path file) {
        return new PathInput(file);
    }

    private void start(long number, String name, List<Path> files, Optional<String> repairs, Work work) {
        Optional<Workspace> open = workspace.get();
        if (open.isEmpty()) {
            return;
        }
        if (running().isEmpty()) {
            outcome = Outcome.NONE;
        }
        ImportRun run = new ImportRun(number, name, files, repairs, work, this::tellSoon).looking(what -> new TextLook(open.get(), files).of(what));
        runs.addFirst(run);
        while (runs.size() > MOST && runs.getLast().isDone()) {
            runs.removeLast();
        }
        worker.execute(() -> {
            if (!closed) {
                run.run(open.get());
                later(() -> {
                    outcome = outcome.and(run.job());
                    listeners.forEach(Runnable::run);
                });
            }
        });
        tellSoon();
    }

    @Override
    public void change(Control asker, Change change, Runnable done, Consumer<Issue> failed) {
        change(() -> !asker.isDisposed(), change, done, failed);
    }

    /** The same for an asker that is no control. */
    void change(BooleanSupplier alive, Change change, Runnable done, Consumer<Issue> failed) {
        workspace.get().ifPresent(open -> worker.execute(() -> {
            Optional<Issue> problem = problem(change, open);
            later(() -> {
                if (alive.getAsBoolean()) {
                    problem.ifPresentOrElse(failed, done);
                }
            });
        }));
    }

    @Override
    public <T> Session.Subscription ask(Control asker, Question<T> question, Consumer<T> answer, Consumer<Issue> failure) {
        LongQuestion<T> asked = new LongQuestion<>(question, () -> closed);
        Optional<Workspace> now = workspace.get();
        questions.addAndGet(now.isPresent() ? 1 : 0);
        now.ifPresent(open -> worker.execute(() -> {
            Runnable told = asked.run(open, answer, failure);
            later(() -> {
                questions.decrementAndGet();
                if (!asker.isDisposed() && !asked.isCancelled()) {
                    told.run();
                }
            });
        }));
        return asked::cancel;
    }

    private static Optional<Issue> problem(Change change, Workspace open) {
        try {
            change.on(open);
            return Optional.empty();
        } catch (WorkspaceException told) {
            return Optional.of(told.issue());
        } catch (RuntimeException | LinkageError problem) {
            ILog.get().error("A change failed", problem);
            return Optional.of(Failures.issue(problem));
        }
    }

    /** Work tells far more often than a screen can show. */
    private void tellSoon() {
        if (toldSoon.compareAndSet(false, true)) {
            later(() -> {
                toldSoon.set(false);
                listeners.forEach(Runnable::run);
            });
        }
    }

    private void later(Runnable what) {
        try {
            display.asyncExec(what);
        } catch (SWTException windowGone) {
            closed = true;
        }
    }

    @Override
    public List<ImportJob> jobs() {
        return runs.stream().map(ImportRun::job).toList();
    }

    /** What is at work, or will be next. */
    public Optional<ImportJob> running() {
        return runs.reversed().stream().filter(run -> !run.isDone()).findFirst().map(ImportRun::job);
    }

    /** Whether nothing is imported and nothing is asked. */
    public boolean isIdle() {
        return running().isEmpty() && questions.get() == 0;
    }

    /** Empty where a page presents it. */
    public Outcome outcome() {
        return presenter.filter(page -> !page.isDisposed() && page.isVisible()).isPresent() ? Outcome.NONE : outcome;
    }

    /** What the user has read need not be shown again. */
    public void forget() {
        outcome = Outcome.NONE;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void forget(ImportJob job) {
        runs.removeIf(run -> run.isDone() && run.job().number() == job.number());
        tellSoon();
    }

    @Override
    public void forget(ImportJob job, FileReport report) {
        runs.stream().filter(run -> run.isDone() && run.job().number() == job.number()).forEach(run -> {
            run.forget(report);
            if (run.job().reports().isEmpty() && run.job().problems().isEmpty()) {
                runs.remove(run);
            }
        });
        tellSoon();
    }

    @Override
    public void cancel() {
        runs.forEach(ImportRun::cancel);
    }

    @Override
    public void cancel(ImportJob job) {
        runs.stream().filter(run -> run.job().number() == job.number()).forEach(ImportRun::cancel);
    }

    @Override
    public void presentedBy(Control page) {
        presenter = Optional.of(page);
    }

    @Override
    public Session.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Cancels what runs and waits for its end. */
    void close() throws InterruptedException {
        closed = true;
        cancel();
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }
}
