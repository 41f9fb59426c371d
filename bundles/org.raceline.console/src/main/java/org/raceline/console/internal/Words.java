package org.raceline.console.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a POSIX shell does, without expanding anything: quotes, double quotes in which a backslash
 * escapes a double quote or a backslash, a backslash outside of quotes, and {@code #} at the start of a word for a comment.
 */
final class Words {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private Words(String line) {
        this.line = line;
    }

    /** A line that ends inside of quotes or after a backslash. */
    static final class Unfinished extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The words of a line; none for a blank line or a comment. */
    static List<String> split(String line) throws Unfinished {
        return new Words(line).split();
    }

    private List<String> split() throws Unfinished {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '#' && !begun) {
                break;
            }
            switch (c) {
                case ' ', '\t', '\r' -> finish();
                case '\'' -> quoted();
                case '"' -> doubleQuoted();
                case '\\' -> append(next());
                default -> append(c);
            }
        }
        finish();
        return words;
    }

    private void quoted() throws Unfinished {
        begun = true;
        for (char c = next(); c != '\''; c = next()) {
            word.append(c);
        }
    }

    private void doubleQuoted() throws Unfinished {
        begun = true;
        for (char c = next(); c != '"'; c = next()) {
            if (c == '\\') {
                char escaped = next();
                if (escaped != '"' && escaped != '\\') {
                    word.append(c);
                }
                c = escaped;
            }
            word.append(c);
        }
    }

    private void append(char c) {
        begun = true;
        word.append(c);
    }

    private void finish() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }

    private char next() throws Unfinished {
        if (at == line.length()) {
            throw new Unfinished();
        }
        return line.charAt(at++);
    }
}
