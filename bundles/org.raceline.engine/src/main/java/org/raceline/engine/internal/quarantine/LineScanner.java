package org.raceline.engine.internal.quarantine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the physical lines of a file apart, without knowing its format: a line ends by CR, LF or CRLF, inside quotes as
 * well. In bytes, or in pairs of bytes where a byte order mark, the user or zero bytes say so.
 */
public final class LineScanner {
    private static final int BUFFER = 1 << 16;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long SIGNS = 0x80 * ONES;

    /** Sees every byte of a file with its line. */
    @FunctionalInterface
    interface Visitor {
        /** Some bytes of one line; a long line comes in pieces. Answers whether to go on. */
        boolean bytes(long line, byte[] buffer, int from, int to) throws IOException;
    }

    private final InputStream in;
    private final Optional<Encoding> told;
    private final boolean mayBeMarked;
    private Encoding encoding = Encoding.ONE_BYTE;
    private int markLength;

    /** @param encoding as the user tells it; empty where nothing is told */
    public LineScanner(InputStream in, String encoding) {
        this(in, Encoding.named(encoding), true);
    }

    LineScanner(InputStream in, Optional<Encoding> told, boolean mayBeMarked) {
        this.in = in;
        this.told = told;
        this.mayBeMarked = mayBeMarked;
    }

    /** Known while and after the stream is scanned. */
    Encoding encoding() {
        return encoding;
    }

    /** Length of the byte order mark; 0 where there is none. Known while and after the stream is scanned. */
    int markLength() {
        return markLength;
    }

    /** The lines of a text without a byte order mark, each with what ends it. */
    static List<byte[]> lines(byte[] text, Encoding encoding) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        try {
            new LineScanner(new ByteArrayInputStream(text), Optional.of(encoding), false).scan((line, buffer, from, to) -> {
                if (line > lines.size() + 1) {
                    lines.add(open.toByteArray());
                    open.reset();
                }
                open.write(buffer, from, to - from);
                return true;
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (open.size() > 0) {
            lines.add(open.toByteArray());
        }
        return lines;
    }

    /** Reads to the end of the stream. */
    public long count() throws IOException {
        return scan((line, buffer, from, to) -> true);
    }

    /** The first CR or LF from an offset on; the end of the bytes where there is none. Looks at eight bytes at a time where none is that small. */
    private static int lineEnd(byte[] buffer, int from, int to) {
        int i = from;
        while (i < to) {
            if (i + Long.BYTES <= to) {
                long eight = (long) EIGHT.get(buffer, i);
                if ((eight - ('\r' + 1) * ONES & ~eight & SIGNS) == 0) {
                    i += Long.BYTES;
                    continue;
                }
            }
            for (int end = Math.min(to, i + Long.BYTES); i < end; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r') {
                    return i;
                }
            }
        }
        return to;
    }

    /** Answers the number of lines seen. */
    long scan(Visitor visitor) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = in.readNBytes(buffer, 0, BUFFER);
        encoding = mayBeMarked ? Encoding.of(buffer, length, told) : told.orElse(Encoding.ONE_BYTE);
        markLength = mayBeMarked ? encoding.markLength(buffer, length) : 0;
        int width = encoding.width;
        long line = length == 0 ? 0 : 1;
        boolean ended = false;
        boolean afterReturn = false;
        for (; length > 0; length = in.readNBytes(buffer, 0, BUFFER)) {
            int from = 0;
            for (int i = 0; i < length; i += width) {
                i = width == 1 && !ended ? lineEnd(buffer, i, length) : i;
                if (i == length) {
                    break;
                }
                int unit = width == 1 ? buffer[i] : i + 1 < length ? encoding.unit(buffer[i], buffer[i + 1]) : -1;
                if (ended && !(afterReturn && unit == '\n')) {
                    if (i > from && !visitor.bytes(line, buffer, from, i)) {
                        return line;
                    }
                    from = i;
                    line++;
                }
                afterReturn = unit == '\r';
                ended = afterReturn || unit == '\n';
            }
            if (!visitor.bytes(line, buffer, from, length)) {
                return line;
            }
        }
        return line;
    }
}
