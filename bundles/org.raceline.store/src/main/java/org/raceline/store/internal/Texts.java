package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Texts (or bytes) one after the other, off the heap, and where each one ends: an Arrow array of variable length. */
final class Texts implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment offsets;
    private Arena dataArena = Arena.ofShared();
    private MemorySegment data = dataArena.allocate(1 << 16, Long.BYTES);
    private int count;
    private int size;

    Texts(int most) {
        offsets = arena.allocate(ValueLayout.JAVA_INT, most + 1L);
    }

    /** @return its number, from 0 */
    int add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    int add(byte[] bytes) {
        if (size + (long) bytes.length > data.byteSize()) {
            grow(bytes.length);
        }
        MemorySegment.copy(bytes, 0, data, ValueLayout.JAVA_BYTE, size, bytes.length);
        size += bytes.length;
        count++;
        offsets.setAtIndex(ValueLayout.JAVA_INT, count, size);
        return count - 1;
    }

    private void grow(int wanted) {
        Arena larger = Arena.ofShared();
        MemorySegment copy = larger.allocate(Math.max(2 * data.byteSize(), (long) size + wanted), Long.BYTES);
        MemorySegment.copy(data, 0, copy, 0, size);
        dataArena.close();
        dataArena = larger;
        data = copy;
    }

    int count() {
        return count;
    }

    /** Of all texts, in bytes. */
    int size() {
        return size;
    }

    MemorySegment offsets() {
        return offsets;
    }

    MemorySegment data() {
        return data;
    }

    void clear() {
        count = 0;
        size = 0;
    }

    @Override
    public void close() {
        arena.close();
        dataArena.close();
    }
}
