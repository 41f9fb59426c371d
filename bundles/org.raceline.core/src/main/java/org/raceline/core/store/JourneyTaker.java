package org.raceline.core.store;

import java.util.List;

/** Takes touchpoints one after the other, without an object for each. Called by one thread. */
public interface JourneyTaker {
    /** Called once, before the first touchpoint: labels by their numbers, from 0. */
    void labels(List<JourneyLabel> labels);

    /**
     * A touchpoint. Those of a person follow each other, ordered by second; simultaneous ones by kind, then source, then
     * what else they have.
     *
     * @param person above zero for a person; each touchpoint without one has a number below zero to itself
     * @param second since 1970: of the instant where the source states an offset, else of the local time as if it were universal
     *               time
     * @param day    its local date, in days since 1970
     * @param stated whether it has the asked quantity
     * @param amount of that quantity, in millionths; 0 where it has none
     */
    void touch(int person, long second, int day, int label, boolean stated, long amount);
}
