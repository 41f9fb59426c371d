package org.raceline.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Characters of a stream whose encoding is UTF-8 or stated by a byte order mark, which is taken off. Unlike an
 * {@link java.io.InputStreamReader} it hands out everything before a malformed byte first, so that the reader knows the line.
 */
final class StrictDecoder extends Reader {
    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;
    private CoderResult failure;

    private StrictDecoder(InputStream stream, Charset charset) {
        this.stream = stream;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static StrictDecoder open(InputStream raw) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(raw, 3);
        byte[] head = stream.readNBytes(3);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            mark = 3;
        }
        stream.unread(head, mark, head.length - mark);
        return new StrictDecoder(stream, charset);
    }

    String encoding() {
        return decoder.charset().name();
    }

    /** @throws java.nio.charset.CharacterCodingException at bytes that are no character, after all characters before them */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int start = out.position();
        while (failure == null) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                failure = result;
            } else if (out.position() > start) {
                return out.position() - start;
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
        if (out.position() > start) {
            return out.position() - start;
        }
        failure.throwException();
        return -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
