package org.raceline.engine.internal.workspace;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;

/** Reads what {@link SealedOutput} wrote. Fails with an {@link IOException} where it is not all of that or was changed. */
final class SealedInput extends InputStream {
    private static final int LONGEST = SealedOutput.PIECE + 64;

    private final DataInputStream in;
    private final Seal seal;
    private final String place;
    private byte[] piece = new byte[0];
    private int position;
    private long number;
    private int nextLength;

    SealedInput(InputStream in, Seal seal, String place) throws IOException {
        this.in = new DataInputStream(in);
        this.seal = seal;
        this.place = place;
        nextLength = this.in.readInt();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        while (position == piece.length) {
            if (nextLength < 0) {
                return -1;
            }
            nextPiece();
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, count);
        position += count;
        return count;
    }

    private void nextPiece() throws IOException {
        if (nextLength > LONGEST) {
            throw new IOException("damaged");
        }
        byte[] sealed = new byte[nextLength];
        in.readFully(sealed);
        nextLength = length();
        try {
            piece = seal.open(sealed, SealedOutput.place(place, number, nextLength < 0));
        } catch (GeneralSecurityException changed) {
            throw new IOException("damaged", changed);
        }
        position = 0;
        number++;
    }

    /** Of the next piece; -1 where there is none. */
    private int length() throws IOException {
        try {
            return in.readInt() & Integer.MAX_VALUE;
        } catch (EOFException end) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
