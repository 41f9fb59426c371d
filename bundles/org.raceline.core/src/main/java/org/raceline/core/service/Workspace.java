package org.raceline.core.service;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Authority;
import org.raceline.core.analysis.Course;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;
import org.raceline.core.store.JournalEntry;

/** One opened directory: store, sources, targets, pseudonym key. Any thread; close it when done. */
public interface Workspace extends AutoCloseable {
    Path directory();

    /** The catalogue as it is now, with the workspace's own {@link #packs packs}. */
    Catalogue catalogue();

    Packs packs();

    ImportService imports();

    QuarantineService quarantine();

    Mappings mappings();

    Analysis analysis();

    ExchangeRates rates();

    /** What happened on which days. */
    Notes notes();

    List<Source> sources();

    /** Adds a source, or replaces the one of the same id. The rank that is known of it stays. */
    void save(Source source) throws WorkspaceException;

    /** Who speaks for each metric that a source provides, in the order of the catalogue. Asks the store: call it off the user interface's thread. */
    List<Authority> authorities();

    /**
     * Lets one source speak for a metric, whatever the ranks say, wherever it has data for the asked days.
     *
     * @param metric id of a metric that sources provide
     * @param source id of a source that states it; empty: nothing is chosen any more
     * @throws WorkspaceException if there is no such metric or source, the metric is calculated from others, or the source does
     *                            not state it
     */
    void authority(String metric, Optional<String> source) throws WorkspaceException;

    /** The source that was chosen to speak for all metrics that it states. */
    Optional<String> preferred();

    /**
     * Lets one source speak for all metrics that it states and for which no other is chosen.
     *
     * @param source its id; empty: none is preferred any more
     * @throws WorkspaceException if there is no such source
     */
    void prefer(Optional<String> source) throws WorkspaceException;

    List<Target> targets();

    /** Adds targets, or replaces those of the same metric and period. */
    void save(List<Target> targets) throws WorkspaceException;

    /** Takes targets away; those that are not there are passed over. */
    void remove(List<Target> targets) throws WorkspaceException;

    /**
     * The target of a period as targets of its parts; saves nothing. What adds is shared, and the shares add up to the target;
     * of what does not add every part is to reach the value itself.
     *
     * @throws WorkspaceException if the metric is unknown or the target is in another unit; for {@link Course#SEASON} also if
     *                            the metric does not add, or what it was one year earlier is not known of every part
     */
    List<Target> spread(Target target, Grain grain, Course course) throws WorkspaceException;

    /**
     * The same over parts of the caller's, such as the months of another calendar.
     *
     * @param parts without gap or overlap; together they are the target's period
     */
    List<Target> spread(Target target, List<Period> parts, Course course) throws WorkspaceException;

    /** The day that was set for weeks to begin on; empty: none was. */
    Optional<DayOfWeek> chosenWeekStart();

    /** Sets the day on which weeks begin; empty: they begin as is usual again. */
    void weekStart(Optional<DayOfWeek> first);

    /** The day on which weeks begin, in the grain of weeks and in periods such as {@code this-week}: the one that was set, else the usual one of a calendar. */
    default DayOfWeek weekStart(Months months) {
        return chosenWeekStart().orElseGet(months::weekStart);
    }

    /** First to last day that any fact speaks of; empty for an empty workspace. */
    Optional<Period> extent();

    /** The day that named periods ({@code this-month}, {@code last-30-days}) are told from: the newest day with data, else today. */
    LocalDate today();

    /** Every change there was, oldest first. */
    List<JournalEntry> journal();

    /** Calls a listener, on any thread, after facts, sources, targets, notes, authorities, the base currency or exchange rates changed. Close the answer to be called no more. */
    AutoCloseable onChange(Runnable listener);

    @Override
    void close();
}
