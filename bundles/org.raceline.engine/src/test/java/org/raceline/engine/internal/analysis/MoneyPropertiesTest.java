package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.engine.internal.analysis.MemoryStore.Touched;

/** Random orders in four currencies with random gaps in the rates, against fractions worked out order by order. */
class MoneyPropertiesTest {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "GBP");
    private static final int DAYS = 40;
    private static final Period ALL = Desk.days(1, DAYS);

    private final Desk desk = new Desk();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    private void build(Random random) {
        desk.facts.file("a.csv", "shop", "shop").vouch("order", ALL, Set.of("gross_sales"), true, Set.of("channel"));
        int kinds = 1 + random.nextInt(CURRENCIES.size());
        for (int i = 0; i < 30; i++) {
            String amount = BigDecimal.valueOf(random.nextInt(2_000_000_000), 6).toPlainString();
            desk.facts.order(Desk.DAY.plusDays(random.nextInt(DAYS)), "p" + i, amount, CURRENCIES.get(random.nextInt(kinds)), "channel=c" + random.nextInt(3));
        }
        int gaps = random.nextInt(12);
        for (int day = -9; day < DAYS; day++) {
            for (String currency : List.of("USD", "JPY", "GBP")) {
                if (random.nextInt(12) >= gaps) {
                    BigDecimal rate = new BigDecimal(BigInteger.valueOf(1 + random.nextInt(9_999_999)), 1 + random.nextInt(6));
                    desk.facts.rates.add(new ExchangeRate(Desk.DAY.plusDays(day), "EUR", currency, rate, false));
                }
            }
        }
    }

    /** A fraction, so that nothing is rounded before the end. */
    private record Fraction(BigInteger upper, BigInteger lower) {
        static Fraction of(BigDecimal value) {
            BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
            return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
        }

        Fraction times(Fraction other) {
            return reduced(upper.multiply(other.upper), lower.multiply(other.lower));
        }

        Fraction over(Fraction other) {
            return reduced(upper.multiply(other.lower), lower.multiply(other.upper));
        }

        Fraction plus(Fraction other) {
            return reduced(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
        }

        private static Fraction reduced(BigInteger upper, BigInteger lower) {
            BigInteger common = upper.gcd(lower);
            return new Fraction(upper.divide(common), lower.divide(common));
        }

        String money() {
            return new BigDecimal(upper).divide(new BigDecimal(lower), 6, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        }
    }

    /** Units of a currency for one euro on a day: the last rate of the week before. */
    private Optional<ExchangeRate> perEuro(String currency, LocalDate day) {
        return desk.facts.rates.stream().filter(r -> r.quote().equals(currency) && !r.day().isAfter(day) && !r.day().isBefore(day.minusDays(7)))
                .max((one, other) -> one.day().compareTo(other.day()));
    }

    private Optional<Fraction> converted(Touched order, String target) {
        Fraction amount = Fraction.of(new BigDecimal(order.amounts().get("gross_sales")));
        if (order.currency().equals(target)) {
            return Optional.of(amount);
        }
        Optional<Fraction> from = order.currency().equals("EUR") ? Optional.of(Fraction.of(BigDecimal.ONE)) : perEuro(order.currency(), order.day()).map(r -> Fraction.of(r.rate()));
        Optional<Fraction> to = target.equals("EUR") ? Optional.of(Fraction.of(BigDecimal.ONE)) : perEuro(target, order.day()).map(r -> Fraction.of(r.rate()));
        return from.flatMap(f -> to.map(t -> amount.over(f).times(t)));
    }

    private String expected(List<Touched> orders, String target) {
        List<Touched> paid = orders.stream().filter(o -> new BigDecimal(o.amounts().get("gross_sales")).signum() != 0).toList();
        List<String> currencies = paid.stream().map(Touched::currency).distinct().toList();
        if (currencies.isEmpty()) {
            return "0 " + target;
        }
        if (currencies.equals(List.of(target))) {
            return sum(paid) + " " + target;
        }
        List<Optional<Fraction>> each = paid.stream().map(o -> converted(o, target)).toList();
        if (each.stream().allMatch(Optional::isPresent)) {
            return each.stream().map(Optional::get).reduce(Fraction::plus).orElseThrow().money() + " " + target + " [converted]";
        }
        return currencies.size() > 1 ? "mixed-currency" : sum(paid) + " " + currencies.getFirst() + " [not-converted]";
    }

    private static String sum(List<Touched> orders) {
        return orders.stream().map(o -> new BigDecimal(o.amounts().get("gross_sales"))).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsConvertAsEachOrderByItself(int seed) {
        Random random = new Random(seed);
        build(random);
        for (String target : CURRENCIES) {
            for (Grain grain : List.of(Grain.TOTAL, Grain.WEEK, Grain.DAY)) {
                List<String> expected = new ArrayList<>();
                for (Period period : grain.split(ALL, DayOfWeek.MONDAY)) {
                    expected.add(expected(desk.facts.touched.stream().filter(o -> period.contains(o.day())).toList(), target));
                }
                assertThat(desk.analysis.in(target).metric(new MetricQuery(List.of("gross_sales"), ALL, grain, List.of(), Slice.ALL, false)))
                        .extracting(Desk::note).containsExactlyElementsOf(expected);
            }
            for (String channel : List.of("c0", "c1", "c2")) {
                List<Touched> orders = desk.facts.touched.stream().filter(o -> o.slice().equals(Slice.of(Map.of("channel", channel)))).toList();
                assertThat(note(desk.analysis.in(target).metric(new MetricQuery(List.of("gross_sales"), ALL, Grain.TOTAL, List.of(), Slice.of("channel", channel), false)).getFirst()))
                        .isEqualTo(expected(orders, target));
            }
        }
    }
}
