package org.raceline.console.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The command among some words.
 *
 * @param command its name of one or two words; empty where there is none, or what stands in its place
 * @param rest    every other word
 */
record Selection(String command, List<String> rest) {

    /** Options may stand before the command; {@code --workspace} and {@code --format} take the next word along. */
    static Selection of(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--workspace") || word.equals(Format.OPTION)) {
                i++;
            } else if (!word.startsWith("-")) {
                boolean two = i + 1 < words.size() && Commands.NAMES.contains(word + " " + words.get(i + 1));
                List<String> rest = new ArrayList<>(words.subList(0, i));
                rest.addAll(words.subList(two ? i + 2 : i + 1, words.size()));
                return new Selection(two ? word + " " + words.get(i + 1) : word, List.copyOf(rest));
            }
        }
        return new Selection("", List.copyOf(words));
    }
}
