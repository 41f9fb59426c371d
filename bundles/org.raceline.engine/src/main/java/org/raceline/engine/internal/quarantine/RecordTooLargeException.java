package org.raceline.engine.internal.quarantine;

/** A bad record beyond the limit of its size. */
public final class RecordTooLargeException extends Exception {
    private static final long serialVersionUID = 1;
    private final long line;

    RecordTooLargeException(long line) {
        super("record too large at line " + line);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
