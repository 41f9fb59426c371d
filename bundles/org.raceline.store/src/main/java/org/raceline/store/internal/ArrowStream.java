package org.raceline.store.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * A stream of one batch of columns by the Arrow C interface: DuckDB calls back for its schema and its array and reads the columns
 * where they are. Its threads call; what is thrown here would end the process, so nothing is.
 */
@SuppressWarnings("restricted") // upcalls and foreign structures: isAllowed is asked before
final class ArrowStream implements AutoCloseable {
    /** Bytes of {@code ArrowArrayStream}: get_schema, get_next, get_last_error, release, private data. */
    private static final long STREAM = 40;
    private static final int INPUT_OUTPUT_ERROR = 5;
    private static final FunctionDescriptor GET = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final FunctionDescriptor LAST_ERROR = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
    private static final FunctionDescriptor RELEASE = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment getSchema = stub(arena, handle("getSchema", MemorySegment.class, MemorySegment.class).bindTo(this), GET);
    private final MemorySegment getNext = stub(arena, handle("getNext", MemorySegment.class, MemorySegment.class).bindTo(this), GET);
    private final MemorySegment getLastError = stub(arena, handle("getLastError", MemorySegment.class).bindTo(this), LAST_ERROR);
    private final MemorySegment releaseStream = stub(arena, handle("release", long.class, MemorySegment.class), 24L);
    private final MemorySegment releaseSchema = stub(arena, handle("release", long.class, MemorySegment.class), ArrowBatch.SCHEMA_RELEASE);
    private final MemorySegment releaseArray = stub(arena, handle("release", long.class, MemorySegment.class), ArrowBatch.ARRAY_RELEASE);
    private final MemorySegment error = arena.allocateFrom("the columns could not be handed over");
    private final MemorySegment stream = arena.allocate(STREAM, Long.BYTES);
    private volatile MemorySegment schema = MemorySegment.NULL;
    private volatile MemorySegment array = MemorySegment.NULL;

    /** Whether this program may hand memory to native code at all without being told off. */
    static boolean isAllowed() {
        return ArrowStream.class.getModule().isNativeAccessEnabled();
    }

    /**
     * Makes the stream one of these columns, whatever it was before.
     *
     * @param structures arena of what describes the columns, until DuckDB has read them
     * @return address of the stream
     */
    long of(List<ColumnBuffer> columns, Arena structures) {
        ArrowBatch batch = new ArrowBatch(structures, releaseSchema, releaseArray);
        schema = batch.schema(columns);
        array = batch.array(columns);
        stream.set(ValueLayout.ADDRESS, 0, getSchema);
        stream.set(ValueLayout.ADDRESS, 8, getNext);
        stream.set(ValueLayout.ADDRESS, 16, getLastError);
        stream.set(ValueLayout.ADDRESS, 24, releaseStream);
        return stream.address();
    }

    private int getSchema(MemorySegment self, MemorySegment out) {
        try {
            MemorySegment.copy(schema, 0, out.reinterpret(ArrowBatch.SCHEMA), 0, ArrowBatch.SCHEMA);
            return 0;
        } catch (Throwable wouldEndTheProcess) {
            return INPUT_OUTPUT_ERROR;
        }
    }

    private int getNext(MemorySegment self, MemorySegment out) {
        try {
            MemorySegment next;
            synchronized (this) {
                next = array;
                array = MemorySegment.NULL;
            }
            MemorySegment target = out.reinterpret(ArrowBatch.ARRAY);
            if (next.address() == 0) {
                target.fill((byte) 0);
            } else {
                MemorySegment.copy(next, 0, target, 0, ArrowBatch.ARRAY);
            }
            return 0;
        } catch (Throwable wouldEndTheProcess) {
            return INPUT_OUTPUT_ERROR;
        }
    }

    private MemorySegment getLastError(MemorySegment self) {
        return error;
    }

    /** Marks a structure as released; its memory is ours. */
    private static void release(long offset, MemorySegment structure) {
        try {
            structure.reinterpret(offset + Long.BYTES).set(ValueLayout.ADDRESS, offset, MemorySegment.NULL);
        } catch (Throwable wouldEndTheProcess) {
            // It counts as not released, and is released once more.
        }
    }

    private static MethodHandle handle(String name, Class<?>... parameters) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            return switch (name) {
                case "release" -> lookup.findStatic(ArrowStream.class, name, MethodType.methodType(void.class, parameters));
                case "getLastError" -> lookup.findVirtual(ArrowStream.class, name, MethodType.methodType(MemorySegment.class, parameters));
                default -> lookup.findVirtual(ArrowStream.class, name, MethodType.methodType(int.class, parameters));
            };
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MemorySegment stub(Arena arena, MethodHandle release, long offset) {
        return stub(arena, MethodHandles.insertArguments(release, 0, offset), RELEASE);
    }

    private static MemorySegment stub(Arena arena, MethodHandle target, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().upcallStub(target, descriptor, arena);
    }

    @Override
    public void close() {
        arena.close();
    }
}
