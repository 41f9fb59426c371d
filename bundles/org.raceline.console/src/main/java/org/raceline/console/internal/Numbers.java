package org.raceline.console.internal;

/** Numbers as commands take them. */
final class Numbers {
    private static final int DIGITS = 30;

    private Numbers() {
    }

    /** A word that is a number with a point before its decimals. */
    static String plain(Call call, String word) throws CommandException {
        if (word.length() > DIGITS || !word.matches("-?\\d+(\\.\\d+)?")) {
            throw call.usage("error.number", word);
        }
        return word;
    }
}
