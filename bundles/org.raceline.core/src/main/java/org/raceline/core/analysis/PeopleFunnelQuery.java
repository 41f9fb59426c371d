package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Period;

/**
 * Asks how many people get from step to step.
 *
 * @param period people who take the first step on one of its days
 * @param window how many days after the first step the others may lie, to the second
 * @param steps  kinds of touchpoint; one may be asked for again: then it takes another touchpoint of that kind. Empty: those of contact,
 *               lead and order that the workspace has, then a second order
 * @param by     dimensions of the touchpoint of the first step
 */
public record PeopleFunnelQuery(Period period, int window, List<String> steps, List<String> by) {
    /** At most so many steps. */
    public static final int MOST_STEPS = 12;

    public PeopleFunnelQuery {
        if (window < 1 || steps.size() == 1 || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("at least a day and two steps");
        }
        steps = List.copyOf(steps);
        by = List.copyOf(by);
    }
}
