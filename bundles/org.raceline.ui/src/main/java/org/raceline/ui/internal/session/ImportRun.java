package org.raceline.ui.internal.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.Workspace;
import org.raceline.ui.ImportJob;
import org.raceline.ui.ImportJob.State;

/** One job: what it does, how far it is, and whether it is still wanted. Any thread. */
final class ImportRun implements Progress {

    /** What a job does. */
    @FunctionalInterface
    interface Work {
        List<FileReport> on(Workspace workspace, Progress progress) throws Exception;
    }

    private final Work work;
    private final Runnable further;
    private Function<Recognised, ImportJob.Look> looks = what -> new ImportJob.Look(what, "", ' ', OptionalLong.empty());
    private volatile ImportJob job;
    private volatile boolean cancelled;

    /** @param further called often, on the thread that works */
    ImportRun(long number, String name, List<Path> files, Optional<String> repairs, Work work, Runnable further) {
        this.work = work;
        this.further = further;
        job = new ImportJob(number, name, files, repairs, State.WAITING, "", 0, 0, List.of(), List.of(), List.of());
    }

    /** @param next finds what more can be seen of a file; called on the thread that works */
    ImportRun looking(Function<Recognised, ImportJob.Look> next) {
        looks = next;
        return this;
    }

    ImportJob job() {
        return job;
    }

    boolean isDone() {
        return job.state() == State.DONE;
    }

    /** Drops a report that was read or answered. */
    void forget(FileReport report) {
        job = job.ended(job.reports().stream().filter(each -> each != report).toList(), job.problems());
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void worked(String what, long done, long total) {
        job = job.working(what, done, total);
        further.run();
    }

    @Override
    public void recognised(Recognised what) {
        job = job.seeing(looks.apply(what));
        further.run();
    }

    @Override
    public void counted(String file, long lines) {
        job = job.counting(file, lines);
        further.run();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /** Works to the end. */
    void run(Workspace workspace) {
        worked("", 0, 0);
        List<FileReport> files = new ArrayList<>();
        List<Issue> problems = new ArrayList<>();
        try {
            files.addAll(work.on(workspace, this));
        } catch (Throwable problem) {
            // Connectors of others are called here: whatever they throw must not leave the window importing for ever.
            ILog.get().error("An import failed", problem);
            problems.add(Failures.issue(problem));
        }
        job = job.ended(files, problems);
    }
}
