package org.raceline.core.connector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of keys that end in digits, as those of orders mostly do: where such keys lie close together they are a place in a page and
 * nothing of them need be kept. Outside Java's heap, 5 bytes a place. Keys that are too far from each other are not taken, from the first
 * of them on. Keeps its last answer; not thread-safe.
 */
final class NumberedKeys implements AutoCloseable {
    private static final int PAGE = 4_096;
    private static final int BYTES = 5;
    /** Pages that may be nearly empty. */
    private static final int FIRST_PAGES = 64;
    /** Places that a key may take beyond those: more would take more room than a key by its hash. */
    private static final int PLACES_OF_A_KEY = 6;
    private static final int MOST_SERIES = 16;
    private static final int MOST_DIGITS = 15;

    /** Keys that differ in their last digits only, of which they have the same number. */
    private record Series(String begin, int digits, Map<Long, MemorySegment> pages) {
        boolean has(String key, int from) {
            return begin.length() == from && key.length() - from == digits && key.startsWith(begin);
        }
    }

    private final Arena arena = Arena.ofShared();
    private final List<Series> series = new ArrayList<>();
    private Series lastSeries;
    private long lastPage = -1;
    private MemorySegment page;
    private int place;
    private long pages;
    private long size;
    private boolean closed;

    /**
     * Looks for the place of a key; {@link #number} and {@link #set} are of it then.
     *
     * @param make whether to make room for it
     * @return false where it has no place here: it never had, and if room was to be made never will
     */
    boolean find(String key, boolean make) {
        int from = key.length();
        int least = Math.max(0, from - MOST_DIGITS);
        long number = 0;
        long ten = 1;
        for (; from > least; from--, ten *= 10) {
            int digit = key.charAt(from - 1) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number += ten * digit;
        }
        if (from == key.length()) {
            return false;
        }
        Series of = lastSeries != null && lastSeries.has(key, from) ? lastSeries : series(key, from, make);
        if (of == null) {
            return false;
        }
        place = (int) (number % PAGE);
        long wanted = number / PAGE;
        if (of != lastSeries || wanted != lastPage) {
            MemorySegment found = of.pages.get(wanted);
            if (found == null && make && mayGrow()) {
                found = arena.allocate((long) PAGE * BYTES, Long.BYTES);
                of.pages.put(wanted, found);
                pages++;
            }
            if (found == null) {
                return false;
            }
            lastSeries = of;
            lastPage = wanted;
            page = found;
        }
        return true;
    }

    /** Null where keys of a series are not taken. */
    private Series series(String key, int from, boolean make) {
        for (Series each : series) {
            if (each.has(key, from)) {
                return each;
            }
        }
        if (!make || series.size() == MOST_SERIES || !mayGrow()) {
            return null;
        }
        Series made = new Series(key.substring(0, from), key.length() - from, new HashMap<>());
        series.add(made);
        return made;
    }

    /** Once it may not it never may: nobody could tell any more which keys are not here. */
    private boolean mayGrow() {
        closed |= pages >= FIRST_PAGES && (pages - FIRST_PAGES + 1) * PAGE > PLACES_OF_A_KEY * size;
        return !closed;
    }

    /** Of the key that was found; 0 where it has none. */
    long number() {
        return page.getAtIndex(ValueLayout.JAVA_INT, place) & 0xFFFFFFFFL
                | (page.get(ValueLayout.JAVA_BYTE, (long) PAGE * Integer.BYTES + place) & 0xFFL) << Integer.SIZE;
    }

    /** @param number 0 to forget the key that was found */
    void set(long number) {
        size += (number == 0 ? 0 : 1) - (number() == 0 ? 0 : 1);
        page.setAtIndex(ValueLayout.JAVA_INT, place, (int) number);
        page.set(ValueLayout.JAVA_BYTE, (long) PAGE * Integer.BYTES + place, (byte) (number >> Integer.SIZE));
    }

    /** How many keys have a number here. */
    long size() {
        return size;
    }

    @Override
    public void close() {
        arena.close();
    }
}
