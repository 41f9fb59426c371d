package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionQuery.Weights;
import org.raceline.core.analysis.AttributionSweep.Own;
import org.raceline.core.analysis.Wanderers.Touch;
import org.raceline.core.model.Period;

/** Credits of random journeys are those of a naive reading of the rules, and nothing gets lost. */
class AttributionSweepTest {
    private static final int CONVERSION = 2;
    private static final List<AttributionModel> MODELS = List.of(AttributionModel.values());
    private static final long DAY = 86_400;

    private static AttributionQuery query(int window, int halfLife, Weights weights) {
        return new AttributionQuery("orders", Period.day(LocalDate.of(2026, 1, 1)), window, MODELS, halfLife, weights, List.of("channel"), List.of());
    }

    private static AttributionSweep swept(AttributionQuery query, List<Touch> touches) {
        AttributionSweep sweep = new AttributionSweep(query, Wanderers.PARTS, 2);
        for (Touch t : touches) {
            if (t.kind() == CONVERSION) {
                sweep.conversion(t.person(), t.second(), t.part(), t.own(), t.amount(), t.currency());
            } else {
                sweep.touch(t.person(), t.second(), t.part(), t.part() == Wanderers.DIRECT);
            }
        }
        sweep.end();
        return sweep;
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCreditIsThatOfTheRules(int seed) {
        Random random = new Random(seed);
        List<Touch> touches = Wanderers.of(random);
        AttributionQuery query = query(1 + random.nextInt(12), 1 + random.nextInt(9), random.nextInt(3) == 0 ? new Weights(0, 1 + random.nextInt(3), random.nextInt(2))
                : new Weights(random.nextInt(90), random.nextInt(90), 1 + random.nextInt(90)));
        AttributionSweep sweep = swept(query, touches);
        long[][][] expected = new long[MODELS.size()][2][Wanderers.PARTS];
        double[][] decay = new double[2][Wanderers.PARTS];
        long[] whole = new long[2];
        long alone = 0;
        long unknown = 0;
        for (Touch conversion : touches.stream().filter(t -> t.kind() == CONVERSION).toList()) {
            List<Touch> path = new ArrayList<>(touches.stream().filter(t -> t.kind() != CONVERSION && t.person() == conversion.person() && t.second() <= conversion.second()
                    && t.second() >= conversion.second() - query.window() * DAY).toList());
            alone += path.isEmpty() && conversion.own() != Own.NONE ? 1 : 0;
            unknown += path.isEmpty() && conversion.own() == Own.NONE ? 1 : 0;
            if (conversion.own() != Own.NONE || path.isEmpty()) {
                path.add(conversion);
            }
            whole[conversion.currency()] += conversion.amount();
            for (AttributionModel model : MODELS) {
                if (model == AttributionModel.DECAY) {
                    double total = path.stream().mapToDouble(t -> weight(t, path, query)).sum();
                    path.forEach(t -> decay[conversion.currency()][t.part()] += conversion.amount() * weight(t, path, query) / total);
                } else {
                    BigDecimal rest = BigDecimal.valueOf(conversion.amount());
                    for (int i = 0; i < path.size(); i++) {
                        long part = i == path.size() - 1 ? rest.longValueExact() : part(model, path, i, conversion.amount(), query.weights());
                        rest = rest.subtract(BigDecimal.valueOf(part));
                        expected[MODELS.indexOf(model)][conversion.currency()][path.get(i).part()] += part;
                    }
                }
            }
        }
        for (int m = 0; m < MODELS.size(); m++) {
            for (int currency = 0; currency < 2; currency++) {
                long sum = 0;
                for (int part = 0; part < Wanderers.PARTS; part++) {
                    long credit = sweep.credit(m, currency, part);
                    sum += credit;
                    if (MODELS.get(m) == AttributionModel.DECAY) {
                        assertThat((double) credit).as("seed %s", seed).isCloseTo(decay[currency][part], within(2e-3 * touches.size() * 9e9));
                    } else {
                        assertThat(credit).as("seed %s %s", seed, MODELS.get(m)).isEqualTo(expected[m][currency][part]);
                    }
                }
                assertThat(sum).as("seed %s %s: nothing gets lost", seed, MODELS.get(m)).isEqualTo(whole[currency]);
            }
        }
        Paths paths = sweep.paths();
        assertThat(paths.conversions()).isEqualTo(touches.stream().filter(t -> t.kind() == CONVERSION).count());
        assertThat(paths.withoutPerson()).isEqualTo(touches.stream().filter(t -> t.kind() == CONVERSION && t.person() < 0).count());
        assertThat(paths.alone()).isEqualTo(alone);
        assertThat(paths.unknown()).isEqualTo(unknown);
    }

    private static double weight(Touch touch, List<Touch> path, AttributionQuery query) {
        return Math.pow(2, -(double) (path.getLast().second() - touch.second()) / (query.halfLife() * DAY));
    }

    /** What a touch that is not the last one gets. */
    private static long part(AttributionModel model, List<Touch> path, int index, long amount, Weights weights) {
        int size = path.size();
        return switch (model) {
            case FIRST -> index == 0 ? amount : 0;
            case LAST -> 0;
            case LAST_NON_DIRECT -> {
                List<Touch> others = path.stream().filter(t -> t.part() != Wanderers.DIRECT || t.kind() == CONVERSION && t.own() == Own.NONE).toList();
                yield !others.isEmpty() && others.getLast() == path.get(index) ? amount : 0;
            }
            case LINEAR -> amount / size;
            case POSITION -> {
                int ends = weights.first() + weights.last();
                if (size == 2) {
                    yield ends == 0 ? amount / 2 : exact(amount, weights.first(), ends);
                }
                yield index == 0 ? exact(amount, weights.first(), ends + weights.between()) : exact(amount, weights.between(), (long) (ends + weights.between()) * (size - 2));
            }
            case DECAY -> throw new IllegalArgumentException();
        };
    }

    private static long exact(long amount, long weight, long total) {
        return BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(weight)).toBigInteger().divide(BigDecimal.valueOf(total).toBigInteger()).longValueExact();
    }

    @Test
    void aTouchOneHalfLifeFurtherBackGetsHalf() {
        AttributionSweep sweep = new AttributionSweep(query(30, 7, Weights.STANDARD), 3, 1);
        sweep.touch(1, 0, 0, false);
        sweep.touch(1, 7 * DAY, 1, false);
        sweep.conversion(1, 14 * DAY, 2, Own.TOUCH, 7_000_000, 0);
        sweep.end();
        int decay = MODELS.indexOf(AttributionModel.DECAY);
        assertThat(List.of(sweep.credit(decay, 0, 0), sweep.credit(decay, 0, 1), sweep.credit(decay, 0, 2))).containsExactly(1_000_000L, 2_000_000L, 4_000_000L);
    }
}
