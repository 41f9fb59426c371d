package org.raceline.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;

/**
 * Characters of an input: in the encoding that a byte order mark states, else in the declared one, else in UTF-16 where zero
 * bytes prove it, else in UTF-8. At the first bytes that are no UTF-8, as long as only ASCII came before, the input is looked
 * at for a proof of Windows-1251 or Windows-1252 ({@link EncodingProof}). Unlike an {@link java.io.InputStreamReader} it
 * hands out everything before a malformed byte first, so that the reader knows the line.
 */
final class StrictDecoder extends Reader {
    private final Input input;
    private final InputStream stream;
    private final ByteBuffer bytes;
    private final String undecodable;
    private CharsetDecoder decoder;
    private boolean mayBeAnother;
    private boolean ended;
    private CoderResult failure;
    private EncodingProof.Outcome outcome = EncodingProof.Outcome.DAMAGED_UTF_8;

    private StrictDecoder(Input input, InputStream stream, String declared) throws IOException {
        this.input = input;
        this.stream = stream;
        bytes = ByteBuffer.allocate(Buffers.room(input));
        bytes.limit(stream.readNBytes(bytes.array(), 0, bytes.capacity()));
        byte[] head = bytes.array();
        int length = bytes.limit();
        Optional<Charset> marked = Encodings.marked(head, length);
        Optional<Charset> told = Encodings.named(declared);
        Optional<Charset> proven = marked.or(() -> told).or(() -> Encodings.provenByZeros(head, length));
        bytes.position(marked.isEmpty() ? 0 : marked.get() == StandardCharsets.UTF_8 ? 3 : 2);
        mayBeAnother = proven.isEmpty();
        decoder = decoder(proven.orElse(StandardCharsets.UTF_8));
        boolean isOneByte = decoder.charset() == Encodings.WINDOWS_1251 || decoder.charset() == Encodings.WINDOWS_1252;
        undecodable = told.isEmpty() && !declared.isBlank() ? "encoding.unknown"
                : isOneByte && Encodings.isUtf8BeyondAscii(head, length) ? "encoding.contradicted" : "";
    }

    /** @param declared the name of the encoding as the user tells it; blank where nothing is told */
    static StrictDecoder open(Input input, String declared) throws IOException {
        InputStream stream = input.open();
        try {
            return new StrictDecoder(input, stream, declared);
        } catch (IOException unreadable) {
            stream.close();
            throw unreadable;
        }
    }

    /** As settings name it. */
    String encoding() {
        return decoder.charset().name().toLowerCase(Locale.ROOT);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @throws CharacterCodingException at bytes that are no character, after all characters before them */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!undecodable.isEmpty()) {
            throw new CharacterCodingException();
        }
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int start = out.position();
        while (failure == null) {
            int from = bytes.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                if (mayBeAnother && isProven()) {
                    bytes.position(from);
                    out.position(start);
                } else {
                    failure = result;
                }
            } else if (out.position() > start) {
                mayBeAnother &= bytes.position() - from == out.position() - start;
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
        throw new CharacterCodingException();
    }

    /** Fills a buffer as far as the text goes. What is malformed comes again with the next reading, unless nothing stands before it. */
    int fill(char[] buffer) throws IOException {
        int length = 0;
        try {
            for (int count = read(buffer, 0, buffer.length); count > 0; count = read(buffer, length, buffer.length - length)) {
                length += count;
            }
        } catch (CharacterCodingException malformed) {
            if (length == 0) {
                throw malformed;
            }
        }
        return length;
    }

    /** Looks for a proof of another encoding, once. */
    private boolean isProven() throws IOException {
        mayBeAnother = false;
        try (InputStream whole = input.open()) {
            outcome = EncodingProof.of(whole);
        }
        Optional<Charset> proven = outcome.charset();
        proven.ifPresent(charset -> decoder = decoder(charset));
        return proven.isPresent();
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

    /** Why the input is refused from the line on that the bytes after those read belong to. */
    ConnectorException refusal(long line) {
        return told(why(line));
    }

    /** Why the input is refused where it has characters that no text has. */
    ConnectorException noText(long line) {
        return told(Sentences.refusal(input.name(), line, "file.nul"));
    }

    private ConnectorException told(ConnectorException why) {
        input.undecodable(why);
        return why;
    }

    private ConnectorException why(long line) {
        if (!undecodable.isEmpty()) {
            return Sentences.refusal(input.name(), 0, undecodable, decoder.charset().displayName());
        }
        return outcome == EncodingProof.Outcome.NONE ? Sentences.question(input.name(), line, "encoding.unproven")
                : Sentences.refusal(input.name(), line, "file.encoding", decoder.charset().name());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
