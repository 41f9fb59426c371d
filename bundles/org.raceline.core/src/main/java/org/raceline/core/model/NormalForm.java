package org.raceline.core.model;

import java.text.Normalizer;

/** Unicode normal form C, in which texts are kept and compared. */
public final class NormalForm {
    /** What has only characters before this one is in normal form. */
    private static final char FIRST_COMBINING = '\u0300';

    private NormalForm() {
    }

    /** A text in normal form; the same one where it is. Any thread. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
