package org.raceline.core.model;

import java.util.Objects;

/**
 * A problem in the user's words: where it is, what it is, and what to do about it.
 *
 * @param severity how much it weighs
 * @param file     the input's name, empty where the issue is of no file
 * @param line     first physical line, counted from 1; 0 where none is meant
 * @param column   the column's heading, empty where none is meant
 * @param what     one sentence that says what is the case, in the user's language
 * @param remedy   one sentence that says what to do; empty only for {@link Severity#INFO}
 */
public record Issue(Severity severity, String file, long line, String column, String what, String remedy) {
    public Issue {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(column);
        Objects.requireNonNull(what);
        Objects.requireNonNull(remedy);
    }

    /** An error that belongs to no file. */
    public static Issue error(String what, String remedy) {
        return new Issue(Severity.ERROR, "", 0, "", what, remedy);
    }

    /** A warning that belongs to no file. */
    public static Issue warning(String what, String remedy) {
        return new Issue(Severity.WARNING, "", 0, "", what, remedy);
    }

    /** A remark that belongs to no file. */
    public static Issue info(String what) {
        return new Issue(Severity.INFO, "", 0, "", what, "");
    }

    /** The same issue, placed in a file at a line (0: the whole file). */
    public Issue in(String file, long line) {
        return new Issue(severity, file, line, column, what, remedy);
    }

    /** The same issue, placed at a column. */
    public Issue at(String column) {
        return new Issue(severity, file, line, column, what, remedy);
    }
}
