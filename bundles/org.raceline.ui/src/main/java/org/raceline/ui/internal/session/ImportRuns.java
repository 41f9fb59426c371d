package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.engine.PathInput;
import org.raceline.ui.Imports;
import org.raceline.ui.internal.Words;

/** Imports one after the other, on a thread of their own. */
public final class ImportRuns implements Imports {
    private final Display display;
    private final Supplier<Optional<Workspace>> workspace;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("raceline imports").factory());
    private final AtomicReference<Running> running = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean closed;
    private boolean toldSoon;
    private Outcome outcome = new Outcome(List.of(), List.of());

    /**
     * An import at work.
     *
     * @param total 0 where it is not known
     */
    public record Running(String what, long done, long total) {
    }

    /** What the newest import came to: a report for each file, and what went wrong beside files. */
    public record Outcome(List<FileReport> files, List<Issue> problems) {
        public boolean isEmpty() {
            return files.isEmpty() && problems.isEmpty();
        }
    }

    ImportRuns(Display display, Supplier<Optional<Workspace>> workspace) {
        this.display = display;
        this.workspace = workspace;
    }

    @FunctionalInterface
    private interface Work {
        List<FileReport> on(Workspace workspace, Progress progress) throws Exception;
    }

    @Override
    public void sample() {
        start(SampleLoad::run);
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
        List<Input> inputs = files.stream().<Input>map(PathInput::new).toList();
        start((open, progress) -> open.imports().run(ImportRequest.of(inputs), progress).files());
    }

    private void start(Work work) {
        Optional<Workspace> open = workspace.get();
        if (open.isPresent()) {
            worker.execute(() -> run(work, open.get()));
        }
    }

    private void run(Work work, Workspace open) {
        if (closed) {
            return;
        }
        cancelled = false;
        List<FileReport> files = new ArrayList<>();
        List<Issue> problems = new ArrayList<>();
        say(new Running(Words.TEXTS.text("import.starting"), 0, 0));
        try {
            files.addAll(work.on(open, new Watch()));
        } catch (Throwable problem) {
            // Connectors of others are called here: whatever they throw must not leave the window importing for ever.
            ILog.get().error("An import failed", problem);
            problems.add(Failures.issue(problem));
        }
        running.set(null);
        later(() -> {
            outcome = new Outcome(List.copyOf(files), List.copyOf(problems));
            listeners.forEach(Runnable::run);
        });
    }

    private final class Watch implements Progress {
        @Override
        public void worked(String what, long done, long total) {
            say(new Running(what, done, total));
        }

        @Override
        public boolean isCancelled() {
            return cancelled || closed;
        }
    }

    /** Work tells far more often than a screen can show. */
    private void say(Running now) {
        running.set(now);
        synchronized (running) {
            if (toldSoon) {
                return;
            }
            toldSoon = true;
        }
        later(() -> {
            synchronized (running) {
                toldSoon = false;
            }
            listeners.forEach(Runnable::run);
        });
    }

    private void later(Runnable what) {
        try {
            display.asyncExec(what);
        } catch (SWTException windowGone) {
            closed = true;
        }
    }

    public Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the user has read need not be shown again. */
    public void forget() {
        outcome = new Outcome(List.of(), List.of());
        listeners.forEach(Runnable::run);
    }

    /** Stops the import at hand as soon as it can leave nothing half done. */
    public void cancel() {
        cancelled = true;
    }

    /** Calls a listener on the user interface's thread when an import has come further or to its end. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Cancels what runs and waits for its end. */
    void close() throws InterruptedException {
        closed = true;
        worker.shutdown();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }
}
