package org.raceline.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.widgets.Control;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/**
 * What changes the open workspace, in the background and one after the other; the status bar shows how far it is. A report at
 * the end is shown above the status bar, unless a page that is open presents reports itself.
 */
public interface Imports {
    /** Imports the sample shop's exports and sets its targets. */
    void sample();

    /** Lets the user choose files and imports them. */
    void choose();

    /** Imports files that belong together or not, as one job. */
    void files(List<Path> files);

    /**
     * Imports files of which the user says something, as one job.
     *
     * @param told makes the request
     */
    void files(List<Path> files, Function<List<Input>, ImportRequest> told);

    /**
     * Imports one file of a job again with what the user says of it; the report is shown no more.
     *
     * @param told makes the request
     */
    void again(ImportJob job, FileReport report, Function<List<Input>, ImportRequest> told);

    /**
     * Reads the file of an import again with repaired records.
     *
     * @param file     name of its file
     * @param repaired as {@link org.raceline.core.service.QuarantineService#retry} takes it
     */
    void repair(String importId, String file, Optional<Input> repaired);

    /** A file of the user's to be read. */
    Input input(Path file);

    /** What was handed in since the window opened, newest first. */
    List<ImportJob> jobs();

    /** Stops what runs as soon as it can leave nothing half done, and what waits. */
    void cancel();

    /** The same for one of them. */
    void cancel(ImportJob job);

    /** Shows a job that is done no more. */
    void forget(ImportJob job);

    /** Shows one report of a job no more. */
    void forget(ImportJob job, FileReport report);

    /**
     * Changes the workspace in another way.
     *
     * @param done   called on the user interface's thread
     * @param failed called there instead if the change throws
     */
    void change(Control asker, Change change, Runnable done, Consumer<Issue> failed);

    /**
     * Asks something that may take as long as an import, such as what one would bring; in its turn with them.
     *
     * @param answer  called on the user interface's thread, as long as the asker is there
     * @param failure called there instead if the question throws
     * @return when closed, the question is no longer worked on and nobody is told
     */
    <T> Session.Subscription ask(Control asker, Question<T> question, Consumer<T> answer, Consumer<Issue> failure);

    /** A question to a workspace that changes nothing. */
    @FunctionalInterface
    interface Question<T> {
        /** @param progress says when the answer is wanted no more */
        T of(Workspace workspace, Progress progress) throws Exception;
    }

    /** A change of a workspace. */
    @FunctionalInterface
    interface Change {
        void on(Workspace workspace) throws WorkspaceException;
    }

    /** As long as this control is visible it presents reports itself. */
    void presentedBy(Control page);

    /** Calls a listener on the user interface's thread when a job has come further, to its end, or is forgotten. */
    Session.Subscription onChange(Runnable listener);
}
