package org.raceline.core.connector;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A number for each of very many keys, kept outside Java's heap: 16 bytes a slot, whatever the length of a key. For whoever has to
 * know which keys of a large file came before. Texts that end in digits and lie close together, as numbers of orders do, are known
 * by these digits. Any other key is known by 88 bits of a hash that is keyed anew for each table: among a
 * hundred million keys the chance that two are taken for one is below one to ten thousand millions, and nobody can bring it about.
 * Used by one thread at a time; close it.
 */
public final class KeyTable implements AutoCloseable {
    /** Largest number. */
    public static final long MOST = (1L << 40) - 1;
    private static final int SLOT = 16;
    private static final int SECOND = 8;
    private static final int FIRST_BITS = 10;

    private final KeyedHash hash = KeyedHash.secret();
    private Arena arena = Arena.ofShared();
    private int bits = FIRST_BITS;
    private MemorySegment slots = arena.allocate((long) SLOT << FIRST_BITS, SLOT);
    private final NumberedKeys numbered = new NumberedKeys();
    private long size;
    private long[] highs = {};
    private long[] lows = {};
    private long fetched;

    /** The number of a key; 0 where it has none. */
    public long get(String key) {
        if (numbered.find(key, false)) {
            return numbered.number();
        }
        hash.of(key);
        return second(find(hash.high(), hash.low())) & MOST;
    }

    /**
     * The numbers of some keys of bytes; 0 where they have none. Quicker than one after the other where there are millions: their slots
     * are fetched from memory at the same time.
     *
     * @param bytes   in which the keys stand
     * @param from    where each begins
     * @param to      where each ends
     * @param numbers is filled with as many as there are keys
     */
    public void get(byte[] bytes, int[] from, int[] to, int count, long[] numbers) {
        if (highs.length < count) {
            highs = Arrays.copyOf(highs, count);
            lows = Arrays.copyOf(lows, count);
        }
        for (int i = 0; i < count; i++) {
            hash.of(bytes, from[i], to[i]);
            highs[i] = hash.high();
            lows[i] = hash.low();
        }
        long all = 0;
        for (int i = 0; i < count; i++) {
            all += first(highs[i] >>> 64 - bits);
        }
        fetched = all; // nobody needs it, but what nobody keeps is not even fetched
        for (int i = 0; i < count; i++) {
            numbers[i] = second(find(highs[i], lows[i])) & MOST;
        }
    }

    /**
     * Gives a key a number, unless it has one.
     *
     * @param number from 1 to {@link #MOST}
     * @return the number it had before; 0 where it had none
     */
    public long putIfAbsent(String key, long number) {
        check(number);
        if (numbered.find(key, true)) {
            long before = numbered.number();
            if (before == 0) {
                numbered.set(number);
            }
            return before;
        }
        hash.of(key);
        return put(number);
    }

    /** The same for a key of bytes: never mix texts and bytes in one table. */
    public long putIfAbsent(byte[] key, long number) {
        return putIfAbsent(key, 0, key.length, number);
    }

    /** The same for a key that stands among other bytes. */
    public long putIfAbsent(byte[] bytes, int from, int to, long number) {
        check(number);
        hash.of(bytes, from, to);
        return put(number);
    }

    /** The number of a key of bytes; 0 where it has none. */
    public long get(byte[] bytes, int from, int to) {
        hash.of(bytes, from, to);
        return second(find(hash.high(), hash.low())) & MOST;
    }

    private static void check(long number) {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(Long.toString(number));
        }
    }

    private long put(long number) {
        long slot = find(hash.high(), hash.low());
        long before = second(slot) & MOST;
        if (before == 0) {
            set(slot, hash.high(), hash.low() & ~MOST | number);
            size++;
            if (size > (1L << bits) / 4 * 3) {
                grow();
            }
        }
        return before;
    }

    /** Forgets a key. */
    public void remove(String key) {
        if (numbered.find(key, false)) {
            numbered.set(0);
            return;
        }
        hash.of(key);
        long hole = find(hash.high(), hash.low());
        if (second(hole) == 0) {
            return;
        }
        size--;
        long mask = (1L << bits) - 1;
        for (long next = hole + 1 & mask; second(next) != 0; next = next + 1 & mask) {
            long home = first(next) >>> 64 - bits;
            if ((next - home & mask) >= (next - hole & mask)) {
                set(hole, first(next), second(next));
                hole = next;
            }
        }
        set(hole, 0, 0);
    }

    /** How many keys have a number. */
    public long size() {
        return size + numbered.size();
    }

    /** The slot of a key, or the free one that it would have. */
    private long find(long high, long low) {
        long mask = (1L << bits) - 1;
        long slot = high >>> 64 - bits;
        for (long second = second(slot); second != 0 && !(first(slot) == high && (second ^ low) >>> 40 == 0); second = second(slot)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private long first(long slot) {
        return slots.get(ValueLayout.JAVA_LONG, slot * SLOT);
    }

    private long second(long slot) {
        return slots.get(ValueLayout.JAVA_LONG, slot * SLOT + SECOND);
    }

    private void set(long slot, long first, long second) {
        slots.set(ValueLayout.JAVA_LONG, slot * SLOT, first);
        slots.set(ValueLayout.JAVA_LONG, slot * SLOT + SECOND, second);
    }

    private void grow() {
        MemorySegment old = slots;
        Arena emptied = arena;
        arena = Arena.ofShared();
        bits++;
        slots = arena.allocate((long) SLOT << bits, SLOT);
        for (long at = 0; at < old.byteSize(); at += SLOT) {
            long second = old.get(ValueLayout.JAVA_LONG, at + SECOND);
            if (second != 0) {
                long first = old.get(ValueLayout.JAVA_LONG, at);
                set(find(first, second), first, second);
            }
        }
        emptied.close();
    }

    @Override
    public void close() {
        numbered.close();
        arena.close();
    }
}
