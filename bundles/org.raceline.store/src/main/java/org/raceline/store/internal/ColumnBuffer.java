package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * Values of one column, off the heap, as an Arrow array. Texts of which many are the same are numbers of {@link Labels}; a column
 * whose texts turn out to differ mostly goes on with the texts themselves, from the next batch on.
 */
final class ColumnBuffer implements AutoCloseable {
    private static final byte ALL = (byte) 0xFF;

    private final ColumnType type;
    private final int most;
    private final int width;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment present;
    private final MemorySegment numbers;
    private Labels labels;
    private Texts texts;
    private String lastText;
    private int lastNumber;
    private int count;
    private int nulls;

    ColumnBuffer(ColumnType type, int most) {
        this.type = type;
        this.most = most;
        present = arena.allocate((most + 7) / 8, Long.BYTES);
        width = type == ColumnType.VARCHAR ? Integer.BYTES : type.width();
        numbers = arena.allocate((long) width * most, Long.BYTES);
        if (type == ColumnType.VARCHAR) {
            labels = new Labels(most);
        } else if (type == ColumnType.BLOB) {
            texts = new Texts(most);
        }
        present.fill(ALL);
    }

    void number(long value) {
        if (width == Long.BYTES) {
            numbers.setAtIndex(ValueLayout.JAVA_LONG, count, value);
        } else {
            numbers.setAtIndex(ValueLayout.JAVA_INT, count, Math.toIntExact(value));
        }
        count++;
    }

    void text(String value) {
        if (labels != null) {
            if (value != lastText) { // another object: it may be the same text all the same
                lastNumber = labels.number(value);
                lastText = value;
            }
            numbers.setAtIndex(ValueLayout.JAVA_INT, count, lastNumber);
        } else {
            texts.add(value);
        }
        count++;
    }

    /** A text as UTF-8. */
    void utf8(byte[] value) {
        if (labels == null) {
            bytes(value);
        } else {
            text(new String(value, StandardCharsets.UTF_8));
        }
    }

    void bytes(byte[] value) {
        texts.add(value);
        count++;
    }

    void nothing() {
        nulls++;
        long at = count >> 3;
        present.set(ValueLayout.JAVA_BYTE, at, (byte) (present.get(ValueLayout.JAVA_BYTE, at) & ~(1 << (count & 7))));
        if (labels != null) {
            numbers.setAtIndex(ValueLayout.JAVA_INT, count, 0);
        } else if (texts != null) {
            texts.add(new byte[0]);
        }
        count++;
    }

    /** Whether its texts are too many for more of them, however few its rows are. */
    boolean isFull(int mostBytes) {
        return texts != null && texts.size() > mostBytes || labels != null && (labels.texts().size() > mostBytes || differMostly());
    }

    /** Labels are known by their texts, on the heap: where each text is another one they would fill it. */
    private boolean differMostly() {
        return labels.texts().count() > most / 8;
    }

    void clear() {
        if (nulls > 0) {
            present.fill(ALL);
            nulls = 0;
        }
        if (labels != null && differMostly()) {
            labels.close();
            labels = null;
            texts = new Texts(most);
        } else if (labels != null) {
            labels.clear();
        } else if (texts != null) {
            texts.clear();
        }
        lastText = null;
        count = 0;
    }

    ColumnType type() {
        return type;
    }

    /** Null where the values stand for themselves. */
    Labels labels() {
        return labels;
    }

    Texts texts() {
        return texts;
    }

    MemorySegment numbers() {
        return numbers;
    }

    MemorySegment present() {
        return present;
    }

    int count() {
        return count;
    }

    int nulls() {
        return nulls;
    }

    @Override
    public void close() {
        arena.close();
        if (labels != null) {
            labels.close();
        }
        if (texts != null) {
            texts.close();
        }
    }
}
