package org.raceline.core.model;

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

    /** Whether the work should stop as soon as it safely can and leave nothing half done. */
    boolean isCancelled();
}
