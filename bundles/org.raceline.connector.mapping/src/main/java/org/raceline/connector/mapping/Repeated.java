package org.raceline.connector.mapping;

import org.raceline.tables.CellException;

/**
 * What the texts of a column mean, where a few come again and again: each meaning is found once and remembered until another text takes
 * its place. Not thread-safe.
 */
final class Repeated<T> {
    private static final int BITS = 12;

    private final Reader<T> reader;
    private final String[] texts = new String[1 << BITS];
    private final Object[] meanings = new Object[1 << BITS];

    /** Tells what a text means; the same whenever it is asked. */
    @FunctionalInterface
    interface Reader<T> {
        /** @throws CellException if it means nothing, which is not remembered */
        T read(String text) throws CellException;
    }

    Repeated(Reader<T> reader) {
        this.reader = reader;
    }

    @SuppressWarnings("unchecked") // only what the reader answers is kept
    T of(String text) throws CellException {
        int place = place(text);
        if (text.equals(texts[place])) {
            return (T) meanings[place];
        }
        T meaning = reader.read(text);
        texts[place] = text;
        meanings[place] = meaning;
        return meaning;
    }

    /** By its length and last characters, in which texts of a column mostly differ: a hash of all of it would take longer than the comparison. */
    private static int place(String text) {
        int length = text.length();
        int hash = length;
        for (int i = Math.max(0, length - 4); i < length; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
    }
}
