package org.raceline.core.store;

import java.util.List;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Person;

/**
 * One import being written. Nothing is visible before {@link #commit}; closing without it leaves the store as it was. Used by
 * one thread at a time.
 */
public interface ImportTransaction extends AutoCloseable {
    /** Registers a table; the number is for {@link ObservationFact#cut}. */
    long cut(Cut cut);

    /** A remark on a metric of a cut. */
    void flag(long cut, String metric, String flag);

    /** Adds what the fact holds; the fact is copied and may be reused. */
    void add(TouchpointFact fact);

    /**
     * The caller has made sure that no two touchpoints of this import have the same kind and key, so that nobody need look for them. Not
     * told, the later one counts.
     */
    default void keysDiffer() {
    }

    /** Adds what the fact holds; the fact is copied and may be reused. */
    void add(ObservationFact fact);

    /** What the import vouches for. Its import and source are filled in. */
    void add(Vouch vouch);

    void add(QuarantineEntry entry);

    /**
     * The key under which a person is known, made on first sight.
     *
     * @param hmac of the identity, with the workspace's key
     */
    long person(Person.Identity identity, byte[] hmac);

    /** Two keys that one record states together are one person: later questions count them once. */
    void link(long key, long sameAs);

    /**
     * What an import does to what was there.
     *
     * @param unchanged facts that were there already, to the letter
     * @param replaced  facts whose place it takes and which it states differently, or not at all
     * @param absent    what it does not state although it vouches for the days and not only for {@link Vouch#AUDIENCE_FILES what its
     *                  file lists}; stays live
     */
    record Effect(long unchanged, long replaced, List<Absent> absent) {
        public Effect {
            absent = List.copyOf(absent);
        }
    }

    /** Live touchpoints of one kind that an earlier import of the source brought and this one does not have. */
    record Absent(String kind, String importId, long touchpoints) {
    }

    /**
     * Call it after the last fact. Where the entry that the transaction began with {@link ImportEntry#repairs} another import,
     * that one is live no more, what it had superseded is as if it had never been, and this import stands in its place: before all
     * that came later. Then supersedes, within the same source: live touchpoints of the same kind and key; live observations of
     * the same metric, dimensions and grain whose period lies inside the period of one of this import's cuts (figures of a
     * complete cut only by a complete one). Facts of this import give way in the same way to those of later ones.
     */
    Effect settle();

    /**
     * Settles what is not settled, writes the import's record and the journal entry, and makes all of it durable.
     *
     * @param entry the record as it is now known; {@code unchanged} and {@code replaced} are filled in by the store
     * @return the record as stored
     */
    ImportEntry commit(ImportEntry entry, JournalEntry journal);

    /**
     * Makes whatever the store does for this transaction fail as soon as it can, and whatever it is asked for afterwards as well:
     * nothing of it will be kept. From any thread, at any time before {@link #commit}. A store that answers at once need not do
     * anything.
     */
    default void interrupt() {
    }

    /** Rolls back what is not committed. */
    @Override
    void close();
}
