package org.raceline.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Contributions.Effect;
import org.raceline.core.analysis.Contributions.Values;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.FormulaException;
import org.raceline.core.model.FormulaParser;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Unit;

/** Whatever the facts are, contributions add up to the change to the last digit. */
class ContributionsTest {
    private static final List<String> OPERANDS = List.of("a", "b", "c");
    private static final List<String> FORMULAS = List.of("a / b", "1 - a / b", "a + b - c", "100 * (a - b) / c", "a / (a + b)", "(a - b - c) / c",
            "1000 * a / b", "a / 3 + b", "(a / b) / (c / b)", "(a - c) / (b - a + c)");

    private static Optional<Metric> metric(String id) {
        return Optional.of(new Metric.Observed(about(id), Unit.Kind.COUNT, id.equals("people") ? Aggregation.NONE : Aggregation.SUM));
    }

    private static Metric.About about(String id) {
        return new Metric.About(id, id, id, "");
    }

    private static Metric.Formula formula(String text) {
        try {
            return new Metric.Formula(about("formula"), Unit.Kind.RATIO, text, FormulaParser.parse(text));
        } catch (FormulaException e) {
            throw new AssertionError(e);
        }
    }

    private static RatioOfSums form(Metric metric) {
        return RatioOfSums.of(metric, ContributionsTest::metric).orElseThrow();
    }

    private static Values values(String a0, String b0, String a1, String b1) {
        return new Values(Map.of("a", new BigDecimal(a0), "b", new BigDecimal(b0)), Map.of("a", new BigDecimal(a1), "b", new BigDecimal(b1)));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static List<String> plain(List<Effect> effects) {
        return effects.stream().map(e -> plain(e.contribution()) + " = " + e.mix().map(ContributionsTest::plain).orElse("?") + " + " + e.rate().map(ContributionsTest::plain).orElse("?")).toList();
    }

    @Test
    void aQuotientIsToldByMixAndRate() {
        // 50 of 100 and 10 of 100 become 60 of 100 and 30 of 300
        Values whole = values("60", "200", "90", "400");
        List<Effect> effects = Contributions.parts(form(formula("a / b")), whole, List.of(values("50", "100", "60", "100"), values("10", "100", "30", "300")));
        assertThat(plain(effects)).containsExactly("-0.034375 = -0.071875 + 0.0375", "-0.040625 = -0.040625 + 0");
        assertThat(Contributions.difference(formula("a / b"), ContributionsTest::metric, whole)).isEqualByComparingTo("-0.075");
    }

    @Test
    void aPartThatIsNewContributesByTheMixAloneAndOneWithNothingToDivideByByNeither() {
        Values whole = values("10", "100", "35", "200");
        List<Effect> effects = Contributions.parts(form(formula("a / b")), whole, List.of(values("10", "100", "10", "100"), values("0", "0", "20", "100"), values("0", "0", "5", "0")));
        assertThat(plain(effects)).containsExactly("0.01875 = 0.01875 + 0", "0.03125 = 0.03125 + 0", "0.025 = ? + ?");
    }

    @Test
    void operandsOfAQuotientContributeAtTheMeanOfTheOther() {
        assertThat(Contributions.operands(formula("a / b"), ContributionsTest::metric, values("60", "200", "90", "400")).orElseThrow())
                .hasToString("{a=0.112500000000, b=-0.187500000000}");
        assertThat(Contributions.operands(formula("a / (a - b)"), ContributionsTest::metric, values("2", "1", "4", "2"))).as("2 of one and 2 of the other leave nothing to divide by").isEmpty();
    }

    @Test
    void onlyQuotientsOfSumsHaveParts() {
        assertThat(RatioOfSums.of(formula("a * b"), ContributionsTest::metric)).isEmpty();
        assertThat(RatioOfSums.of(formula("a / b + b / a"), ContributionsTest::metric)).isEmpty();
        assertThat(RatioOfSums.of(formula("5 / a"), ContributionsTest::metric)).as("whose is the 5").isEmpty();
        assertThat(form(formula("a / b * b / c")).operands()).containsExactly("a", "c");
        assertThat(form(formula("a / people")).adds(ContributionsTest::metric)).isFalse();
        assertThat(form(formula("a / 2 - b")).isSum()).isTrue();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Map<String, BigDecimal> some(Random random) {
        Map<String, BigDecimal> some = new HashMap<>();
        OPERANDS.forEach(id -> {
            if (random.nextInt(5) > 0) {
                some.put(id, new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(7)));
            }
        });
        return some;
    }

    private static Map<String, BigDecimal> sum(List<Map<String, BigDecimal>> parts) {
        Map<String, BigDecimal> sum = new HashMap<>();
        OPERANDS.forEach(id -> sum.put(id, parts.stream().map(p -> p.getOrDefault(id, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsAddUpToTheLastDigit(int seed) {
        Random random = new Random(seed);
        List<Values> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            parts.add(new Values(some(random), some(random)));
        }
        Values told = new Values(sum(parts.stream().map(Values::before).toList()), sum(parts.stream().map(Values::now).toList()));
        Values more = new Values(some(random), some(random));
        Values whole = new Values(sum(List.of(told.before(), more.before())), sum(List.of(told.now(), more.now())));
        List<Values> all = new ArrayList<>(parts);
        all.add(whole.without(parts));
        for (String text : FORMULAS) {
            Metric.Formula formula = formula(text);
            RatioOfSums form = form(formula);
            if (Contributions.value(form, whole.before(), 6).isEmpty() || Contributions.value(form, whole.now(), 6).isEmpty()
                    || text.contains("/ b)") && (whole.before().get("b").signum() == 0 || whole.now().get("b").signum() == 0)) {
                continue;
            }
            BigDecimal difference = Contributions.difference(formula, ContributionsTest::metric, whole);
            List<Effect> effects = Contributions.parts(form, whole, all);
            assertThat(effects.stream().map(Effect::contribution).reduce(BigDecimal.ZERO, BigDecimal::add)).as("seed %d: %s", seed, text).isEqualByComparingTo(difference);
            assertThat(effects).as("seed %d: %s", seed, text).allSatisfy(e -> e.rate().ifPresent(rate -> assertThat(rate.add(e.mix().orElseThrow())).isEqualByComparingTo(e.contribution())));
            Contributions.operands(formula, ContributionsTest::metric, whole).ifPresent(operands ->
                    assertThat(operands.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as("seed %d: %s", seed, text).isEqualByComparingTo(difference));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void backwardsEverythingContributesTheOpposite(int seed) {
        Random random = new Random(seed);
        List<Values> parts = IntStream.range(0, 5).mapToObj(i -> new Values(some(random), some(random))).toList();
        Values whole = new Values(sum(parts.stream().map(Values::before).toList()), sum(parts.stream().map(Values::now).toList()));
        RatioOfSums form = form(formula("a / b"));
        if (whole.before().get("b").signum() == 0 || whole.now().get("b").signum() == 0) {
            return;
        }
        List<Effect> forth = Contributions.parts(form, whole, parts);
        List<Effect> back = Contributions.parts(form, new Values(whole.now(), whole.before()), parts.stream().map(p -> new Values(p.now(), p.before())).toList());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(forth.get(i).contribution().add(back.get(i).contribution()).abs()).as("seed %d", seed).isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(Contributions.SCALE - 1));
        }
    }
}
