package org.raceline.containers.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML in which no tag, text, comment or section is so long that its parser, which keeps each in memory, would need much of that.
 * Zero bytes are passed over, so that UTF-16 is guarded as well.
 */
final class GuardedXml extends FilterInputStream {
    private static final int LONGEST = 4 << 20;

    private int length;
    private boolean declaration;
    private int before;
    private int last;

    GuardedXml(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        for (int i = offset; i < offset + read; i++) {
            if (bytes[i] != 0) {
                guard(bytes[i]);
            }
        }
        return read;
    }

    private void guard(byte b) throws Refusal {
        length++;
        if (length > LONGEST) {
            throw Refusal.of("long-text", LONGEST);
        }
        if (!declaration && b == '<') {
            length = 0;
        } else if (!declaration && b == '!' && last == '<') {
            declaration = true;
        } else if (declaration && b == '>' && last == before && (last == '-' || last == ']')) {
            declaration = false;
        }
        before = last;
        last = b;
    }
}
