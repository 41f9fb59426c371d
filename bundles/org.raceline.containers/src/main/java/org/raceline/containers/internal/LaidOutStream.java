package org.raceline.containers.internal;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a JSON document with the line breaks that {@link JsonLayout} asks for. */
final class LaidOutStream extends InputStream {
    private final InputStream in;
    private final JsonLayout layout = new JsonLayout();
    private final byte[] buffer = new byte[1 << 14];
    /** A break may go before each character. */
    private final byte[] out = new byte[2 << 14];
    private int width;
    private boolean little;
    private int position;
    private int limit;

    LaidOutStream(InputStream in) {
        this.in = in;
    }

    /** The character at a place. */
    static int unit(byte[] bytes, int at, int width, boolean little) {
        int first = bytes[at] & 0xFF;
        if (width == 1) {
            return first;
        }
        int second = bytes[at + 1] & 0xFF;
        return little ? first | second << 8 : first << 8 | second;
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
        if (position == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(out, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int length = in.readNBytes(buffer, 0, buffer.length);
        if (width == 0 && length > 0) {
            width = JsonLayout.width(buffer);
            little = buffer[0] == (byte) 0xFF;
        }
        position = 0;
        limit = 0;
        for (int i = 0; i < length; i += width) {
            if (i + width <= length && layout.breaksBefore(unit(buffer, i, width, little))) {
                out[limit++] = (byte) (width == 2 && !little ? 0 : '\n');
                if (width == 2) {
                    out[limit++] = (byte) (little ? 0 : '\n');
                }
            }
            for (int k = i; k < Math.min(i + width, length); k++) {
                out[limit++] = buffer[k];
            }
        }
        return length > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
