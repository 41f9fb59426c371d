package org.raceline.core.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.model.Target;

/**
 * Facts and journal of one workspace. Append-only: an undone or superseded fact stays and is not live; questions see live
 * facts only. May be used from several threads; there is one writer at a time. Every method throws {@link StoreException}.
 */
public interface Store extends AutoCloseable {

    // --- imports ---------------------------------------------------------------------------------------------------

    /** Starts the one transaction in which an import's facts and its record become visible together or not at all. */
    ImportTransaction begin(ImportEntry entry);

    /** Every import there was, oldest first, undone ones included. */
    List<ImportEntry> imports();

    /**
     * Undoes an import: its facts are no longer live, and what it superseded is live again as if it had never been. One
     * transaction, with the journal entry.
     */
    void undo(String importId, JournalEntry entry);

    /** Bad records of an import (or of all, where the id is empty), in file order. */
    List<QuarantineEntry> quarantine(Optional<String> importId);

    // --- what is known ---------------------------------------------------------------------------------------------

    /** The live cuts that hold figures of some metrics, by metric; one without any is not a key. */
    Map<String, List<StoredCut>> cuts(Collection<String> metrics);

    /** What live imports vouch for, of some touchpoint kinds. */
    List<Vouch> vouches(Collection<String> kinds);

    /** First to last day that any live fact speaks of. */
    Optional<Period> extent();

    // --- questions: each method asks for several things at once, because most of an answer's time is spent on preparing it ---

    /**
     * Sums and extremes of observations by metric, grouped by the periods and slices that the rows themselves state. A metric
     * without rows is not a key.
     */
    Map<String, List<ObservationRow>> observations(ObservationQuestion question);

    /**
     * Counts, sums or persons over touchpoints, by bucket and slice. Groups without touchpoints are absent.
     *
     * @return one answer for each question, in their order
     */
    List<List<TouchpointRow>> touchpoints(List<TouchpointQuestion> questions);

    /** Hands over live touchpoints person by person and in order of time; excluded ones too, their labels tell. */
    void journeys(JourneyQuestion question, JourneyTaker taker);

    /** What cohorts of persons do in the periods after their first. Cohorts and periods without any are absent. */
    List<RetentionRow> retention(RetentionQuestion question);

    /** How many days something takes. Buckets without any are absent. */
    List<SpanRow> spans(SpanQuestion question);

    /**
     * Persons by their scores. Where they have money of several currencies, scores would mean nothing: then there is one row for each
     * currency, without scores (0) and persons.
     */
    List<SegmentRow> segments(SegmentQuestion question);

    /** The persons behind {@link #segments}, in no order that tells anything, one call for each of their pseudonyms. */
    void scored(SegmentQuestion question, Consumer<ScoredPerson> each);

    /** Where the touchpoints come from that a question looks at, by import (oldest first) and exclusions, those left out too. */
    List<Origin> origins(TouchpointQuestion question);

    /** Where the rows come from that a question looks at, by import, oldest first. */
    List<Origin> origins(ObservationQuestion question);

    /** The values of a dimension among live facts, in order. */
    List<String> values(String dimension);

    // --- everything else of a workspace: each change is one transaction with its journal entry ------------------------

    List<Source> sources();

    /** Adds or replaces (by id). */
    void save(Source source, JournalEntry entry);

    List<Target> targets();

    /** Adds or replaces (by metric and period). */
    void save(List<Target> targets, JournalEntry entry);

    /** Takes away those of the same metric and period. */
    void remove(List<Target> targets, JournalEntry entry);

    /** In order of their days. */
    List<Note> notes();

    /** Adds or replaces (by id). */
    void save(Note note, JournalEntry entry);

    /** Takes away the one of the same id. */
    void remove(Note note, JournalEntry entry);

    /**
     * Exchange rates in order of day, then pair.
     *
     * @param currencies only those that have one of these on either side; empty: all
     */
    List<ExchangeRate> rates(Collection<String> currencies, Optional<Period> days);

    /** First to last day for which there are exchange rates. */
    Optional<Period> ratesExtent();

    /** Adds or replaces (by day, pair, and whether they were set by hand). */
    void saveRates(Collection<ExchangeRate> rates, JournalEntry entry);

    /** Takes away those of the same day, pair and kind. */
    void removeRates(Collection<ExchangeRate> rates, JournalEntry entry);

    Map<String, String> settings();

    /** Adds or replaces; an empty value removes. */
    void setting(String key, String value, JournalEntry entry);

    /** Every change there was, oldest first. */
    List<JournalEntry> journal();

    @Override
    void close();
}
