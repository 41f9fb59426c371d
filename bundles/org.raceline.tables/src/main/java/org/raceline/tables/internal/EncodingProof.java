package org.raceline.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Looks for a proof that bytes which are not UTF-8 are Windows-1251 or Windows-1252. Proven means all of this, over the whole file
 * or the first 16 MiB from the first byte beyond ASCII on:
 * <ul>
 * <li>every byte is a character of that page, and none is one that another page is likely to stand behind;</li>
 * <li>in 98 of 100 words with letters beyond ASCII the letters are of one script (Cyrillic alone; Latin accents scattered
 *     among plain letters), capitals stand only at the start or throughout, and no symbol stands between two letters;</li>
 * <li>these letters make enough pairs of neighbours, and the share that is common in one of the languages written so is high
 *     (Russian and its kin; German, French, Spanish, Portuguese, Italian, Swedish and Finnish, Danish and Norwegian);</li>
 * <li>the other page is not proven as well.</li>
 * </ul>
 * A handful of words is no proof, and other languages are none at all: then the user is asked.
 */
final class EncodingProof {
    private static final int LONGEST = 256;
    private static final long ENOUGH = 16 << 20;

    /** What the bytes turn out to be. */
    enum Outcome {
        WINDOWS_1251, WINDOWS_1252,
        /** Most sequences are UTF-8, some are damaged or cut. */ DAMAGED_UTF_8,
        /** Nothing is proven. */ NONE;

        Optional<Charset> charset() {
            return switch (this) {
                case WINDOWS_1251 -> Optional.of(Encodings.WINDOWS_1251);
                case WINDOWS_1252 -> Optional.of(Encodings.WINDOWS_1252);
                case DAMAGED_UTF_8, NONE -> Optional.empty();
            };
        }
    }

    private final Utf8Tally tally = new Utf8Tally();
    private final PageEvidence cyrillic = PageEvidence.cyrillic();
    private final PageEvidence western = PageEvidence.western();
    private final byte[] word = new byte[LONGEST];
    private int length;
    private boolean beyondAscii;
    private boolean found;

    private EncodingProof() {
    }

    /** @throws IOException if the stream cannot be read */
    static Outcome of(InputStream stream) throws IOException {
        EncodingProof proof = new EncodingProof();
        byte[] buffer = new byte[1 << 16];
        long looked = 0;
        for (int count = stream.read(buffer); count >= 0 && looked < ENOUGH; count = stream.read(buffer)) {
            for (int i = 0; i < count; i++) {
                proof.see(buffer[i]);
            }
            looked += proof.found ? count : 0;
        }
        proof.endWord();
        return proof.outcome();
    }

    /** Gathers runs of letters and of everything beyond ASCII. */
    private void see(byte b) {
        tally.see(b);
        boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
        if (letter || b < 0) {
            word[length++] = b;
            beyondAscii |= b < 0;
            found |= b < 0;
            if (length == LONGEST) {
                endWord();
            }
        } else if (length > 0) {
            endWord();
        }
    }

    private void endWord() {
        if (beyondAscii) {
            cyrillic.see(word, length);
            western.see(word, length);
        }
        length = 0;
        beyondAscii = false;
    }

    private Outcome outcome() {
        if (cyrillic.isProof() != western.isProof()) {
            return cyrillic.isProof() ? Outcome.WINDOWS_1251 : Outcome.WINDOWS_1252;
        }
        return tally.malformed() == 0 || tally.sequences() >= tally.malformed() ? Outcome.DAMAGED_UTF_8 : Outcome.NONE;
    }
}
