package org.raceline.console.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an answer is written. */
enum Format {
    TEXT, JSON, CSV;

    static final String OPTION = "--format";

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    /** What words that may be wrong in any way ask for, so that an error is answered in the same format. */
    static Format askedBy(List<String> words, Format otherwise) {
        for (int i = 0; i < words.size() && !words.get(i).equals("--"); i++) {
            String word = words.get(i);
            if (word.startsWith(OPTION + "=")) {
                return of(word.substring(OPTION.length() + 1)).orElse(otherwise);
            }
            if (word.equals(OPTION) && i + 1 < words.size()) {
                return of(words.get(i + 1)).orElse(otherwise);
            }
        }
        return otherwise;
    }
}
