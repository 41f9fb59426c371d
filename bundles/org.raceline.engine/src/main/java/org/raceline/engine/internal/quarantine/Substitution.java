package org.raceline.engine.internal.quarantine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.raceline.core.connector.Input;
import org.raceline.engine.internal.Sentences;

/** The files of an import with other text in the place of some of their records. */
public final class Substitution {
    /** The file as it was. */
    public static final Substitution NONE = new Substitution(List.of(), Encoding.ONE_BYTE);

    private final List<Replacement> replacements;
    private final Encoding encoding;

    private Substitution(List<Replacement> replacements, Encoding encoding) {
        this.replacements = replacements;
        this.encoding = encoding;
    }

    /**
     * @param records  the bad records as they were exported; at least one
     * @param repaired the export with corrections
     * @param most     bytes that it may have
     */
    static Substitution of(List<BadRecord> records, Input repaired, int most) throws IOException, Misfit {
        Encoding encoding = records.getFirst().text().encoding();
        List<Replacement> replacements = Fitting.of(records, text(repaired, encoding, most));
        if (replacements.isEmpty()) {
            throw new Misfit(Sentences.error("repair.nothing", repaired.name()));
        }
        return new Substitution(replacements, encoding);
    }

    /** The repaired text in the encoding of the file, without a byte order mark. */
    private static byte[] text(Input repaired, Encoding wanted, int most) throws IOException, Misfit {
        byte[] bytes;
        try (InputStream in = repaired.open()) {
            bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new Misfit(Sentences.error("repair.too-large", repaired.name(), most >> 20));
            }
        }
        Encoding given = given(bytes, wanted);
        int mark = given.markLength(bytes, bytes.length);
        byte[] text = Arrays.copyOfRange(bytes, mark, bytes.length);
        if (given == wanted) {
            return text;
        }
        return given.exactly(text).flatMap(wanted::bytes).orElseThrow(() -> new Misfit(Sentences.error("repair.encoding", repaired.name())));
    }

    /** The encoding in which a program saved the repaired text; it may have chosen another one than that of the file. */
    private static Encoding given(byte[] bytes, Encoding wanted) {
        Encoding seen = Encoding.of(bytes, bytes.length, Optional.empty());
        if (seen != Encoding.ONE_BYTE || seen.markLength(bytes, bytes.length) > 0) {
            return seen;
        }
        boolean zeros = IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
        boolean unicode = Encoding.ONE_BYTE.exactly(bytes).isPresent();
        return wanted.width == 2 ? zeros ? wanted : Encoding.ONE_BYTE : unicode ? Encoding.ONE_BYTE : wanted;
    }

    /** What of it belongs into one of several files, of a name as bad records have it. */
    public Substitution in(String file) {
        return new Substitution(replacements.stream().filter(each -> each.file().equals(file)).toList(), encoding);
    }

    /** Writes the file with the replacements in it. Answers whether these are in the encoding of the file. */
    public boolean write(InputStream original, OutputStream to) throws IOException {
        LineScanner scanner = new LineScanner(original, replacements.isEmpty() ? Optional.empty() : Optional.of(encoding), true);
        TextKind rest = new TextKind();
        Iterator<Replacement> waiting = replacements.iterator();
        Replacement[] next = { waiting.hasNext() ? waiting.next() : null };
        boolean[] written = { false };
        scanner.scan((line, buffer, from, until) -> {
            while (next[0] != null && line > next[0].lines().last()) {
                next[0] = waiting.hasNext() ? waiting.next() : null;
                written[0] = false;
            }
            if (next[0] == null || line < next[0].lines().first()) {
                to.write(buffer, from, until - from);
                rest.add(buffer, from, until);
            } else if (!written[0]) {
                written[0] = true;
                to.write(buffer, from, line == 1 ? scanner.markLength() : 0);
                to.write(next[0].text());
            }
            return true;
        });
        return encoding != Encoding.ONE_BYTE || replacements.stream().allMatch(each -> TextKind.of(each.text()).goesWith(rest));
    }
}
