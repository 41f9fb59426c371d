package org.raceline.connector.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** What headings mean by their words. */
final class HeadingWords {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private final ResourceBundle words = ResourceBundle.getBundle("org.raceline.connector.mapping.words");

    /** The one of some ids whose phrases fit a heading best. */
    Optional<String> best(String group, Collection<String> ids, String heading) {
        String best = "";
        int most = 0;
        for (String id : ids) {
            int fit = Math.max(fit(heading, id.replace('_', ' ')), words.containsKey(group + "." + id) ? fit(heading, phrases(group + "." + id)) : 0);
            if (fit > most) {
                most = fit;
                best = id;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    boolean fits(String group, String heading) {
        return fit(heading, phrases(group)) > 0;
    }

    /** Whether a cell is one of the phrases of a group, and nothing else. */
    boolean is(String group, String cell) {
        String text = String.join(" ", split(cell));
        return Arrays.asList(phrases(group)).contains(text);
    }

    private String[] phrases(String key) {
        return words.getString(key).split("\\|");
    }

    /** Letters of the longest phrase that fits; 0 for none. */
    private static int fit(String heading, String... phrases) {
        List<String> have = split(heading);
        int most = 0;
        for (String phrase : phrases) {
            List<String> wanted = split(phrase);
            boolean all = wanted.stream().allMatch(word -> have.stream().anyMatch(each -> word.length() < 4 ? each.equals(word) : each.startsWith(word)));
            most = all ? Math.max(most, wanted.stream().mapToInt(String::length).sum()) : most;
        }
        return most;
    }

    private static List<String> split(String text) {
        return Arrays.stream(NO_LETTER.split(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))).filter(word -> !word.isEmpty()).toList();
    }
}
