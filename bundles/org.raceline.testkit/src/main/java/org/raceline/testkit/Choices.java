package org.raceline.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file leaves open: whether a column's comma is decimal, whether its day stands before its month. A slow reader asks with
 * {@link #of}, always gets one answer to one question, and is run again until every combination of answers has been given.
 */
public final class Choices {
    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    /** One of the ways; the same for the same question as long as {@link #advance} is not called. */
    @SafeVarargs
    public final <T> T of(String question, T... ways) {
        sizes.put(question, ways.length);
        return ways[taken.computeIfAbsent(question, first -> 0)];
    }

    /** On to the next combination. False where all have been given. */
    boolean advance() {
        List<String> questions = new ArrayList<>(taken.keySet());
        for (int i = questions.size() - 1; i >= 0; i--) {
            String question = questions.get(i);
            if (taken.get(question) + 1 < sizes.get(question)) {
                taken.merge(question, 1, Integer::sum);
                questions.subList(i + 1, questions.size()).forEach(taken::remove);
                return true;
            }
        }
        return false;
    }
}
