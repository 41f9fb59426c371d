package org.raceline.core.analysis;

import java.util.List;

/**
 * Who speaks for a metric that sources provide, seen over all days. Where none of those who speak has data for the asked days,
 * the next in rank answers.
 *
 * @param metric       its id
 * @param speaking     ids of the sources whose figures are the metric's, in order; several only where they have one rank, and
 *                     then they add
 * @param besides      ids of the sources that state it too, in order; they are shown beside and never added
 * @param chosenByUser whether the user chose who speaks; if not, the ranks decide
 */
public record Authority(String metric, List<String> speaking, List<String> besides, boolean chosenByUser) {
    public Authority {
        speaking = List.copyOf(speaking);
        besides = List.copyOf(besides);
    }
}
