package org.raceline.ui.internal.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/** Finds what is meant by a few letters: they stand in a name in this order, best at the beginnings of its words. */
final class FuzzyMatch {
    private static final int START = 12;
    private static final int WORD = 8;
    private static final int NEXT = 6;
    private static final int WHOLE = 40;

    private FuzzyMatch() {
    }

    /** Without case, accents and marks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+|\\p{Cf}+", "").toLowerCase(Locale.ROOT)
                .replace('ي', 'ی').replace('ك', 'ک').strip();
    }

    /**
     * How well a name fits; the more, the better. Empty: not at all.
     *
     * @param sought as {@link #plain} gives it; the words in it may stand in any order
     */
    static OptionalInt score(String sought, String name) {
        String text = plain(name);
        if (sought.isEmpty()) {
            return OptionalInt.of(0);
        }
        int score = text.equals(sought) ? WHOLE : 0;
        for (String word : sought.split("\\s+")) {
            int best = -1;
            int at = text.indexOf(word);
            while (at >= 0) {
                best = Math.max(best, word.length() * NEXT + (at == 0 ? START : startsWord(text, at) ? WORD : 0));
                at = text.indexOf(word, at + 1);
            }
            best = best >= 0 ? best : Math.max(scattered(word, text, true), scattered(word, text, false));
            if (best < 0) {
                return OptionalInt.empty();
            }
            score += best;
        }
        // Of two that fit alike the shorter one is meant.
        return OptionalInt.of(Math.max(1, score * 8 - Math.min(text.length(), 40) / 4));
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Letter by letter, from left to right; negative: not all are there. */
    private static int scattered(String word, String text, boolean preferStarts) {
        int score = 0;
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            int found = -1;
            // The beginning of a word is meant rather than a letter within one.
            for (int j = at + 1; preferStarts && j < text.length() && found < 0; j++) {
                if (text.charAt(j) == word.charAt(i) && (j == at + 1 || startsWord(text, j))) {
                    found = j;
                }
            }
            found = found < 0 ? text.indexOf(word.charAt(i), at + 1) : found;
            if (found < 0) {
                return -1;
            }
            score += found == at + 1 && i > 0 ? NEXT / 2 : startsWord(text, found) ? NEXT / 2 : found - at > 8 ? -2 : 0;
            at = found;
        }
        return score > 0 || word.length() == 1 ? Math.max(0, score) : -1;
    }
}
