package org.raceline.containers.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a gzip file, all its members one after the other. Strict where the JDK's own stream is silent: what follows a
 * member is another one, zeros up to the end, or damage.
 */
final class GzipStream extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 14];
    private int filled;
    private boolean ended;

    GzipStream(InputStream raw) throws IOException {
        in = new BufferedInputStream(raw, 1 << 14);
        header(in.read());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                int count = inflater.inflate(bytes, offset, length);
                if (count > 0) {
                    crc.update(bytes, offset, count);
                    return count;
                }
                if (inflater.finished()) {
                    nextMember();
                } else if (inflater.needsDictionary()) {
                    throw damaged();
                } else {
                    fill();
                }
            }
            return -1;
        } catch (DataFormatException damage) {
            throw damaged();
        }
    }

    /** Takes in what the inflater is to have; the marked begin of it can be returned to. */
    private void fill() throws IOException {
        in.mark(buffer.length);
        filled = in.read(buffer, 0, buffer.length);
        if (filled < 0) {
            throw damaged();
        }
        inflater.setInput(buffer, 0, filled);
    }

    private void nextMember() throws IOException {
        in.reset();
        in.skipNBytes(filled - inflater.getRemaining());
        if (number(4) != crc.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw damaged();
        }
        int next = in.read();
        while (next == 0) {
            next = in.read();
            if (next > 0) {
                throw damaged();
            }
        }
        if (next < 0) {
            ended = true;
        } else {
            header(next);
        }
    }

    private void header(int first) throws IOException {
        if (first != 0x1F || take() != 0x8B || take() != 8) {
            throw damaged();
        }
        int flags = take();
        number(4);
        number(2);
        if ((flags & EXTRA) != 0) {
            for (long left = number(2); left > 0; left--) {
                take();
            }
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            while ((flags & flag) != 0 && take() != 0) {
                continue;
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            number(2);
        }
        inflater.reset();
        crc.reset();
        fill();
    }

    private long number(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) take() << 8 * i;
        }
        return value;
    }

    private int take() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw damaged();
        }
        return value;
    }

    private static Refusal damaged() {
        return Refusal.of("damaged");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
