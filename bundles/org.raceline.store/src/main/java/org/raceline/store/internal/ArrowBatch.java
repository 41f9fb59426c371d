package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Columns of one length as the Arrow C interface describes them: the structures of a schema and of an array, laid out in memory. */
final class ArrowBatch {
    /** Bytes of {@code ArrowSchema}: format, name, metadata, flags, number of children, children, dictionary, release, private data. */
    static final long SCHEMA = 72;
    /** Bytes of {@code ArrowArray}: length, nulls, offset, numbers of buffers and children, buffers, children, dictionary, release, private data. */
    static final long ARRAY = 80;
    static final long SCHEMA_RELEASE = 56;
    static final long ARRAY_RELEASE = 64;
    private static final long NULLABLE = 2;

    private final Arena arena;
    private final MemorySegment releaseSchema;
    private final MemorySegment releaseArray;

    /** @param arena in which the structures live */
    ArrowBatch(Arena arena, MemorySegment releaseSchema, MemorySegment releaseArray) {
        this.arena = arena;
        this.releaseSchema = releaseSchema;
        this.releaseArray = releaseArray;
    }

    MemorySegment schema(List<ColumnBuffer> columns) {
        MemorySegment children = arena.allocate(ValueLayout.ADDRESS, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ColumnBuffer column = columns.get(i);
            MemorySegment dictionary = column.labels() == null ? MemorySegment.NULL : schema(column.type().format(), "", MemorySegment.NULL, 0, MemorySegment.NULL);
            String format = column.labels() == null ? column.type().format() : ColumnType.INTEGER.format();
            children.setAtIndex(ValueLayout.ADDRESS, i, schema(format, "c" + i, MemorySegment.NULL, 0, dictionary));
        }
        return schema("+s", "", children, columns.size(), MemorySegment.NULL);
    }

    private MemorySegment schema(String format, String name, MemorySegment children, long count, MemorySegment dictionary) {
        MemorySegment schema = arena.allocate(SCHEMA, Long.BYTES);
        schema.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(format));
        schema.set(ValueLayout.ADDRESS, 8, arena.allocateFrom(name));
        schema.set(ValueLayout.JAVA_LONG, 24, NULLABLE);
        schema.set(ValueLayout.JAVA_LONG, 32, count);
        schema.set(ValueLayout.ADDRESS, 40, children);
        schema.set(ValueLayout.ADDRESS, 48, dictionary);
        schema.set(ValueLayout.ADDRESS, SCHEMA_RELEASE, releaseSchema);
        return schema;
    }

    MemorySegment array(List<ColumnBuffer> columns) {
        MemorySegment children = arena.allocate(ValueLayout.ADDRESS, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            children.setAtIndex(ValueLayout.ADDRESS, i, array(columns.get(i)));
        }
        MemorySegment whole = array(columns.getFirst().count(), 0, MemorySegment.NULL, MemorySegment.NULL);
        whole.set(ValueLayout.JAVA_LONG, 32, columns.size());
        whole.set(ValueLayout.ADDRESS, 48, children);
        return whole;
    }

    private MemorySegment array(ColumnBuffer column) {
        MemorySegment present = column.nulls() == 0 ? MemorySegment.NULL : column.present();
        if (column.labels() != null) {
            Texts texts = column.labels().texts();
            MemorySegment dictionary = array(texts.count(), 0, MemorySegment.NULL, MemorySegment.NULL, texts.offsets(), texts.data());
            return array(column.count(), column.nulls(), dictionary, present, column.numbers());
        }
        return column.texts() == null ? array(column.count(), column.nulls(), MemorySegment.NULL, present, column.numbers())
                : array(column.count(), column.nulls(), MemorySegment.NULL, present, column.texts().offsets(), column.texts().data());
    }

    private MemorySegment array(long length, long nulls, MemorySegment dictionary, MemorySegment... buffers) {
        MemorySegment pointers = arena.allocate(ValueLayout.ADDRESS, buffers.length);
        for (int i = 0; i < buffers.length; i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, buffers[i]);
        }
        MemorySegment array = arena.allocate(ARRAY, Long.BYTES);
        array.set(ValueLayout.JAVA_LONG, 0, length);
        array.set(ValueLayout.JAVA_LONG, 8, nulls);
        array.set(ValueLayout.JAVA_LONG, 24, buffers.length);
        array.set(ValueLayout.ADDRESS, 40, pointers);
        array.set(ValueLayout.ADDRESS, 56, dictionary);
        array.set(ValueLayout.ADDRESS, ARRAY_RELEASE, releaseArray);
        return array;
    }
}
