package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Numbers by index, outside Java's heap; 0 where none was set. Grows as it is written. Used by one thread at a time. */
final class LongArray implements AutoCloseable {
    private static final long FIRST_LENGTH = 512;

    private Arena arena = Arena.ofShared();
    private MemorySegment numbers = arena.allocate(ValueLayout.JAVA_LONG, FIRST_LENGTH);

    long get(long index) {
        return index < length() ? numbers.getAtIndex(ValueLayout.JAVA_LONG, index) : 0;
    }

    void set(long index, long number) {
        if (index >= length()) {
            grow(index);
        }
        numbers.setAtIndex(ValueLayout.JAVA_LONG, index, number);
    }

    /** No index from here on was ever set. */
    long length() {
        return numbers.byteSize() / Long.BYTES;
    }

    private void grow(long index) {
        Arena larger = Arena.ofShared();
        MemorySegment copy = larger.allocate(ValueLayout.JAVA_LONG, Math.max(index + 1, length() * 2));
        copy.copyFrom(numbers);
        arena.close();
        arena = larger;
        numbers = copy;
    }

    @Override
    public void close() {
        arena.close();
    }
}
