package org.raceline.core.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.store.JournalEntry;

/** One opened directory: store, sources, targets, pseudonym key. Any thread; close it when done. */
public interface Workspace extends AutoCloseable {
    Path directory();

    /** The catalogue as it is now. */
    Catalogue catalogue();

    ImportService imports();

    QuarantineService quarantine();

    Analysis analysis();

    List<Source> sources();

    /** Adds a source, or replaces the one of the same id. */
    void save(Source source) throws WorkspaceException;

    List<Target> targets();

    /** Adds targets, or replaces those of the same metric and period. */
    void save(List<Target> targets) throws WorkspaceException;

    /** First to last day that any fact speaks of; empty for an empty workspace. */
    Optional<Period> extent();

    /** The day that named periods ({@code this-month}, {@code last-30-days}) are told from: the newest day with data, else today. */
    LocalDate today();

    /** Every change there was, oldest first. */
    List<JournalEntry> journal();

    /** Calls a listener, on any thread, after facts, sources or targets changed. Close the answer to be called no more. */
    AutoCloseable onChange(Runnable listener);

    @Override
    void close();
}
