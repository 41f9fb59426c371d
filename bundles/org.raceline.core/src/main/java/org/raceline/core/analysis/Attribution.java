package org.raceline.core.analysis;

import java.util.List;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/**
 * What earned the conversions of a period. In each model the credits add up to the whole, exactly.
 *
 * @param whole   all that was credited, in the unit of the metric; or the reason why there is no answer, and then there are no credits
 * @param credits by slice of the touches, the largest in the first model first
 */
public record Attribution(AttributionQuery query, Reading whole, List<Credit> credits, Paths paths) {

    /** The flag of an answer whose paths may reach back before the days that the files of touches speak of. */
    public static final String WINDOW_BEFORE_DATA = "window-before-data";

    /** What one slice earned; {@code readings} in the order of the models. */
    public record Credit(Slice slice, List<Reading> readings) {
        public Credit {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What the paths were made of.
     *
     * @param conversions  how many there were
     * @param alone        those whose path has only themselves: their own channel gets everything in every model
     * @param unknown      those without any touch, and without a channel of their own: what they brought is credited to the empty value
     * @param withoutPerson those of nobody known, which never have more than themselves
     * @param touches      of all paths together, the conversions' own included
     */
    public record Paths(long conversions, long alone, long unknown, long withoutPerson, long touches) {
        public static final Paths NONE = new Paths(0, 0, 0, 0, 0);
    }

    public Attribution {
        credits = List.copyOf(credits);
    }

    /** What a model credits, in the order of {@code credits}; in all they are {@code whole}. */
    public List<Quantity> earned(int model) {
        return credits.stream().map(credit -> credit.readings().get(model).value().orElseThrow()).toList();
    }
}
