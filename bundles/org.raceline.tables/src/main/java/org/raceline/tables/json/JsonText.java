package org.raceline.tables.json;

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
import org.raceline.core.connector.Input;
import org.raceline.tables.internal.Buffers;

/**
 * The characters of a JSON file, which is UTF-8 or UTF-16 as its byte order mark says; the mark is taken off. Hands out
 * everything before malformed bytes first, and counts the physical lines of what it hands out.
 */
final class JsonText extends Reader {
    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes;
    private long remaining;
    private boolean ended;
    private CoderResult failure;
    private long lines;
    private char last = '\n';

    /** @param most number of characters after which the text counts as ended */
    private JsonText(InputStream stream, int room, Charset charset, long most) {
        this.stream = stream;
        this.bytes = ByteBuffer.allocate(room).limit(0);
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        this.remaining = most;
    }

    static JsonText open(Input input, long most) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(input.open(), 3);
        byte[] head = stream.readNBytes(3);
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        Charset charset = first == 0xFFFE ? StandardCharsets.UTF_16LE : first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        boolean utf8Mark = first == 0xEFBB && head.length == 3 && head[2] == (byte) 0xBF;
        int mark = charset != StandardCharsets.UTF_8 ? 2 : utf8Mark ? 3 : 0;
        stream.unread(head, mark, head.length - mark);
        return new JsonText(stream, Buffers.room(input), charset, most);
    }

    String encoding() {
        return decoder.charset().name();
    }

    /** Physical lines handed out so far, the one begun last included; at the end, of the file. */
    long lines() {
        return lines;
    }

    /** Hands out the rest to nobody, so that its lines are counted. */
    void drain() throws IOException {
        char[] buffer = new char[1 << 13];
        while (read(buffer, 0, buffer.length) >= 0) {
            // counted
        }
    }

    /** @throws java.nio.charset.CharacterCodingException at bytes that are no character, after all characters before them */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, (int) Math.min(length, remaining));
        while (failure == null && out.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                failure = result;
            } else if (out.position() > offset || ended || result.isOverflow()) {
                break;
            } else {
                fill();
            }
        }
        int count = out.position() - offset;
        if (count == 0 && failure != null) {
            failure.throwException();
        }
        count(target, offset, count);
        remaining -= count;
        return count == 0 ? -1 : count;
    }

    private void count(char[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = target[i];
            if (last == '\n' || last == '\r' && c != '\n') {
                lines++;
            }
            last = c;
        }
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
