package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Wanderers.Touch;

/** Random people get as far as a naive reading of the rules lets them. */
class PeopleFunnelSweepTest {
    private static final long DAY = 86_400;
    private static final long PERIOD_END = 12 * DAY;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyGetsAsFarAsTheRulesSay(int seed) {
        Random random = new Random(seed);
        List<Touch> touches = Wanderers.of(random).stream().filter(t -> t.person() > 0).toList();
        int[] steps = random.ints(2 + random.nextInt(3), 0, Wanderers.KINDS).toArray();
        int window = 1 + random.nextInt(10);
        PeopleFunnelSweep sweep = new PeopleFunnelSweep(window, steps, Wanderers.PARTS);
        touches.forEach(t -> sweep.touch(t.person(), t.second(), t.kind(), t.part(), t.second() < PERIOD_END));
        sweep.end();
        long[][] persons = new long[Wanderers.PARTS][steps.length];
        List<List<Long>> times = IntStream.range(0, steps.length).mapToObj(i -> (List<Long>) new ArrayList<Long>()).toList();
        touches.stream().collect(Collectors.groupingBy(Touch::person, TreeMap::new, Collectors.toList())).values().forEach(all -> {
            List<Touch> left = new ArrayList<>(all);
            Optional<Touch> entry = left.stream().filter(t -> t.kind() == steps[0] && t.second() < PERIOD_END).findFirst();
            Optional<Touch> last = entry;
            for (int step = 0; step < steps.length && last.isPresent(); step++) {
                Touch before = last.get();
                int kind = steps[step];
                last = step == 0 ? entry : left.stream().filter(t -> t.kind() == kind && t.second() >= before.second() && t.second() <= entry.get().second() + window * DAY)
                        .min(Comparator.comparingLong(Touch::second));
                if (last.isPresent()) {
                    left.remove(left.indexOf(last.get()));
                    persons[entry.get().part()][step]++;
                    times.get(step).add(last.get().second() - before.second());
                }
            }
        });
        int[] everybody = IntStream.range(0, Wanderers.PARTS).toArray();
        for (int step = 0; step < steps.length; step++) {
            for (int part = 0; part < Wanderers.PARTS; part++) {
                assertThat(sweep.persons(part, step)).as("seed %s step %s part %s", seed, step, part).isEqualTo(persons[part][step]);
            }
            if (step > 0 && !times.get(step).isEmpty()) {
                List<Long> sorted = times.get(step).stream().sorted().toList();
                assertThat(sweep.twiceMedian(everybody, step)).as("seed %s step %s", seed, step)
                        .isEqualTo(sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2));
            }
        }
    }

    /** Files that tell days only have all of a day at once. */
    @Test
    void simultaneousStepsAreInOrderButOneTouchpointIsOneStep() {
        PeopleFunnelSweep sweep = new PeopleFunnelSweep(30, new int[] {1, 0, 0}, 1);
        sweep.touch(1, 0, 0, 0, true);
        sweep.touch(1, 0, 1, 0, true);
        sweep.end();
        assertThat(List.of(sweep.persons(0, 0), sweep.persons(0, 1), sweep.persons(0, 2))).containsExactly(1L, 1L, 0L);
    }
}
