package org.raceline.containers.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import java.io.EOFException;

/** The bytes of one member of an archive: exactly as many as its directory says, with the check sum that it says. */
final class MemberStream extends FilterInputStream {
    private final ZipMember member;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long left;

    private MemberStream(InputStream in, ZipMember member, Inflater inflater) {
        super(in);
        this.member = member;
        this.inflater = inflater;
        this.left = member.size();
    }

    /** @param raw stands where the member's bytes begin */
    static InputStream open(InputStream raw, ZipMember member) {
        Inflater inflater = new Inflater(true);
        InputStream packed = new Bounded(raw, member.packed());
        return new MemberStream(member.method() == 0 ? packed : new InflaterInputStream(packed, inflater, 1 << 14), member, inflater);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (ZipException | EOFException damage) {
            throw Refusal.of("damaged");
        }
        if (count > left || count < 0 && (left > 0 || crc.getValue() != member.crc())) {
            throw Refusal.of("damaged");
        }
        if (count > 0) {
            crc.update(bytes, offset, count);
            left -= count;
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] aside = new byte[(int) Math.min(count, 1 << 14)];
        return Math.max(0, read(aside, 0, aside.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }

    /** So many bytes of a stream. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = left == 0 ? -1 : super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
