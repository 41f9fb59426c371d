package org.raceline.core.model;

import java.util.Optional;

/** Told by long work, from the thread that does it, and asked by it from any thread. Implementations return at once. */
public interface Progress {
    /** Nobody watches, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void worked(String what, long done, long total) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * How far the work is.
     *
     * @param what  what is being worked on, e.g. a file's name
     * @param total the end of the scale of {@code done}; 0 where it is not known
     */
    void worked(String what, long done, long total);

    /**
     * What a file that is about to be imported turned out to be. Whoever only watches how far the work is needs not know.
     *
     * @param file      what its report will call it
     * @param connector id of the connector that reads it
     * @param source    name of the source it belongs to; may be empty
     * @param standing  how many imports of that source stand
     * @param covered   from the first to the last day that they speak of
     */
    record Recognised(String file, String connector, String source, int standing, Optional<Period> covered) {
    }

    /** Told once for each file that is recognised, before it is read. */
    default void recognised(Recognised what) {
    }

    /**
     * How long a file is, told once it was counted and before it is read. A recognised file that is a part of another's import may not be
     * recognised itself.
     *
     * @param file  as in {@link Recognised}
     * @param lines physical lines, headings and empty ones too
     */
    default void counted(String file, long lines) {
    }

    /** Whether the work should stop as soon as it safely can and leave nothing half done. */
    boolean isCancelled();
}
