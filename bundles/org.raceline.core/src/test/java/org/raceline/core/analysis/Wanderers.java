package org.raceline.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random journeys: few persons, few moments, so that ties, repetitions and edges of windows are common. */
final class Wanderers {
    static final int KINDS = 3;
    static final int PARTS = 4;
    /** The part whose channel is Direct. */
    static final int DIRECT = 0;
    private static final long HALF_DAY = 43_200;

    /** @param own what it is to its path, where it is a conversion */
    record Touch(int person, long second, int kind, int part, long amount, int currency, AttributionSweep.Own own) {
    }

    private Wanderers() {
    }

    /** In the order in which a store hands them over. */
    static List<Touch> of(Random random) {
        List<Touch> touches = new ArrayList<>();
        int persons = 1 + random.nextInt(6);
        for (int i = random.nextInt(60); i > 0; i--) {
            int part = random.nextInt(PARTS);
            AttributionSweep.Own own = random.nextInt(3) == 0 ? AttributionSweep.Own.NONE : part == DIRECT ? AttributionSweep.Own.DIRECT : AttributionSweep.Own.TOUCH;
            int person = random.nextInt(8) == 0 ? -1 - touches.size() : 1 + random.nextInt(persons);
            touches.add(new Touch(person, HALF_DAY * random.nextInt(40) - random.nextInt(2), random.nextInt(KINDS), part,
                    random.nextInt(10) == 0 ? -random.nextLong(9_000_000) : random.nextLong(9_000_000_000L), random.nextInt(2), own));
        }
        touches.sort(Comparator.comparingInt(Touch::person).thenComparingLong(Touch::second).thenComparingInt(Touch::kind));
        return touches;
    }
}
