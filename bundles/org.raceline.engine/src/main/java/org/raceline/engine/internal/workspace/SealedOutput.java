package org.raceline.engine.internal.workspace;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Encrypts a stream piece by piece, so that it takes little memory however long it is. Each piece is bound to its number, and the
 * last one says that it is the last: what was cut off, or put together anew, cannot be read. Closing writes the last piece and
 * leaves the stream beneath open.
 */
final class SealedOutput extends OutputStream {
    static final int PIECE = 1 << 18;

    private final DataOutputStream out;
    private final Seal seal;
    private final String place;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private long rest;
    private long number;
    private boolean closed;

    /** There is more than may be written. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param place     as it must be said again to read it
     * @param mostBytes beyond which it fails with {@link Full}
     */
    SealedOutput(OutputStream out, Seal seal, String place, long mostBytes) {
        this.out = new DataOutputStream(out);
        this.seal = seal;
        this.place = place;
        rest = mostBytes;
    }

    static String place(String place, long number, boolean last) {
        return place + " " + number + (last ? " end" : "");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        while (from < offset + length) {
            if (piece.size() == PIECE) {
                flushPiece(false);
            }
            int part = Math.min(offset + length - from, PIECE - piece.size());
            piece.write(bytes, from, part);
            from += part;
        }
    }

    private void flushPiece(boolean last) throws IOException {
        byte[] sealed = seal.close(piece.toByteArray(), place(place, number, last));
        piece.reset();
        number++;
        rest -= sealed.length;
        if (rest < 0) {
            throw new Full();
        }
        out.writeInt(sealed.length);
        out.write(sealed);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushPiece(true);
            out.flush();
        }
    }
}
