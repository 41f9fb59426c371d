package org.raceline.tables.internal;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/** What speaks for and against one code page: the words that its letters make of some bytes. */
final class PageEvidence {
    private static final String QUOTES = "„“”";
    /** Quotes and dashes: those that cling to a following word are not more than those that do not. */
    private static final String MARKS = "„“”‘’…–—";

    private final char[] page = new char[256];
    private final boolean[] letters = new boolean[256];
    private final boolean[] capitals = new boolean[256];
    private final int[] lowerCase = new int[256];
    private final boolean mixesWithAscii;
    private final String symbols;
    private final String suspects;
    private final List<Alphabet> alphabets;
    private final int fewestPairs;
    private final int percentCommon;
    private boolean impossible;
    private long words;
    private long badWords;
    private long opened;
    private long closed;
    private long guillemets;

    private PageEvidence(Charset charset, boolean mixesWithAscii, String symbols, String suspects, List<Alphabet> alphabets, int fewestPairs,
            int percentCommon) {
        this.mixesWithAscii = mixesWithAscii;
        this.symbols = symbols;
        this.suspects = suspects;
        this.alphabets = alphabets;
        this.fewestPairs = fewestPairs;
        this.percentCommon = percentCommon;
        for (int b = 0; b < 256; b++) {
            char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
            page[b] = c;
            letters[b] = Character.isLetter(c) && c != 'º' && c != 'ª';
            capitals[b] = Character.isUpperCase(c);
            lowerCase[b] = String.valueOf(Character.toLowerCase(c)).getBytes(charset)[0] & 0xFF;
        }
    }

    static PageEvidence cyrillic() {
        return new PageEvidence(Encodings.WINDOWS_1251, false, "\u00a0«»„“”‘’–—…№°©®™•·§€±", "", Alphabet.cyrillic(), 24, 50);
    }

    /** The suspects are what the euro sign and some letters of ISO 8859-15 would look like. */
    static PageEvidence western() {
        return new PageEvidence(Encodings.WINDOWS_1252, true, "\u00a0«»„“”‘’–—…°©®™•·§€£ºª²³¡¿×", "¤¦¨´¸¼½¾", Alphabet.western(), 8, 60);
    }

    /** Takes a run of letters and other characters beyond ASCII. */
    void see(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || !letters[bytes[i] & 0xFF]) {
                if (i > start) {
                    word(bytes, start, i);
                }
                if (i < length) {
                    symbol(page[bytes[i] & 0xFF], i > start, isBeforeLetter(bytes, i, length));
                }
                start = i + 1;
            }
        }
    }

    /** Whether a letter follows at once, another quotation mark left aside. */
    private boolean isBeforeLetter(byte[] bytes, int at, int length) {
        int next = at + 1;
        while (next < length && QUOTES.indexOf(page[bytes[next] & 0xFF]) >= 0) {
            next++;
        }
        return next < length && letters[bytes[next] & 0xFF];
    }

    private void symbol(char c, boolean afterLetter, boolean beforeLetter) {
        if (c == '\uFFFD' || suspects.indexOf(c) >= 0 || beforeLetter && (c == 'º' || c == 'ª' || afterLetter && QUOTES.indexOf(c) >= 0)) {
            impossible = true;
        } else if (symbols.indexOf(c) < 0 || beforeLetter && afterLetter && c != '’' && c != '\u00a0') {
            words++;
            badWords++;
        } else if (MARKS.indexOf(c) >= 0) {
            opened += beforeLetter && !afterLetter ? 1 : 0;
            closed += beforeLetter ? 0 : 1;
        }
        guillemets += c == '«' ? 1 : c == '»' ? -1 : 0;
    }

    private void word(byte[] bytes, int from, int to) {
        int beyond = 0;
        int run = 0;
        int longestRun = 0;
        int upper = 0;
        for (int i = from; i < to; i++) {
            run = bytes[i] < 0 ? run + 1 : 0;
            beyond += bytes[i] < 0 ? 1 : 0;
            longestRun = Math.max(longestRun, run);
            upper += capitals[bytes[i] & 0xFF] ? 1 : 0;
        }
        if (beyond == 0) {
            return;
        }
        words++;
        int length = to - from;
        boolean oneCase = upper == 0 || upper == length || upper == 1 && capitals[bytes[from] & 0xFF];
        boolean oneScript = mixesWithAscii ? longestRun <= 2 && (beyond * 2 <= length || length <= 3 && beyond < 3) : beyond == length;
        if (!oneCase || !oneScript) {
            badWords++;
            return;
        }
        for (Alphabet alphabet : alphabets) {
            int previous = 0;
            for (int i = from; i < to; i++) {
                int letter = lowerCase[bytes[i] & 0xFF];
                alphabet.see(previous, letter);
                previous = letter;
            }
        }
    }

    boolean isProof() {
        return !impossible && opened <= closed && guillemets == 0 && badWords * 50 <= words
                && alphabets.stream().anyMatch(alphabet -> alphabet.isLikely(fewestPairs, percentCommon));
    }
}
