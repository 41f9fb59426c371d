package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.day;
import static org.raceline.engine.internal.analysis.Desk.days;
import static org.raceline.engine.internal.analysis.Desk.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.AttributionQuery.Weights;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;

/** What is credited is what the metric counts, to those who speak, and what is not known is said. */
class AttributionTest {
    private static final Set<String> CHANNEL = Set.of("channel");
    private static final Set<String> SALES = Set.of("gross_sales");
    private static final Period EVER = days(-60, 90);
    private static final List<String> CHANNELS = List.of("channel=Email", "channel=Direct", "channel=Display", "channel=");

    private final Desk desk = new Desk();

    private Attribution ask(String metric, Period period, AttributionModel... models) {
        return desk.analysis.journeys().attribution(new AttributionQuery(metric, period, 30, List.of(models), 7, Weights.STANDARD, List.of("channel"), List.of()));
    }

    private static LocalDate on(int day) {
        return Desk.DAY.plusDays(day - 1L);
    }

    private static List<String> credits(Attribution attribution) {
        return attribution.credits().stream().map(c -> c.slice().values().get("channel") + ": " + c.readings().stream().map(Desk::note).toList()).toList();
    }

    /** Two sources of contacts; orders of the shop, and others of the CRM that nobody asks for. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    void theCreditsOfEveryModelAddUpToTheMetric(long seed) {
        Random random = new Random(seed);
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", EVER, Set.of(), true, CHANNEL).vouch("order", EVER, SALES, true, CHANNEL);
        some(random, "contact", 40);
        some(random, "order", 5);
        desk.facts.file("m.csv", "mail", "mail").vouch("contact", EVER, Set.of(), true, CHANNEL);
        some(random, "contact", 20);
        desk.facts.file("s.csv", "shop", "shop").vouch("order", random.nextBoolean() ? EVER : days(5, 20), SALES, true, CHANNEL);
        some(random, "order", 40);
        for (String metric : List.of("orders", "gross_sales")) {
            Period period = random.nextBoolean() ? JANUARY : days(1 + random.nextInt(9), 10 + random.nextInt(30));
            Attribution attribution = ask(metric, period, AttributionModel.values());
            Reading told = desk.total(metric, period);
            assertThat(attribution.whole().value().orElseThrow().unit()).isEqualTo(told.value().orElseThrow().unit());
            assertThat(attribution.whole().value().orElseThrow().value()).as("seed %s %s", seed, metric).isEqualByComparingTo(told.value().orElseThrow().value());
            for (int model = 0; model < AttributionModel.values().length; model++) {
                int number = model;
                assertThat(attribution.credits().stream().map(c -> c.readings().get(number).value().orElseThrow().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("seed %s %s %s", seed, metric, AttributionModel.values()[model]).isEqualByComparingTo(told.value().orElseThrow().value());
            }
        }
    }

    private void some(Random random, String kind, int most) {
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            desk.facts.touch(kind, on(random.nextInt(50) - 5), random.nextInt(5) == 0 ? "" : "p" + random.nextInt(6),
                    kind.equals("order") ? Map.of("gross_sales", random.nextInt(9) + ".33") : Map.of(), kind.equals("order") ? "EUR" : "", random.nextInt(6) == 0,
                    CHANNELS.get(random.nextInt(4)));
        }
    }

    @Test
    void theOwnChannelIsTheLastTouchAndWithoutAnyTouchItIsTheEmptyOne() {
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", EVER, Set.of(), true, CHANNEL).touch("contact", on(1), "ann", Map.of(), "", false, "channel=Email")
                .touch("contact", on(1), "ann", Map.of(), "", true, "channel=Display").touch("won_lead", on(1), "ann", Map.of(), "", false, "channel=Display")
                .file("s.csv", "shop", "shop").vouch("order", EVER, SALES, true, CHANNEL).order(on(3), "ann", "10", "EUR", "channel=Direct").order(on(4), "", "5", "EUR")
                .order(on(4), "bob", "7", "EUR", "channel=Referral");
        Attribution attribution = ask("gross_sales", JANUARY, AttributionModel.LAST, AttributionModel.LAST_NON_DIRECT, AttributionModel.LINEAR);
        assertThat(credits(attribution)).containsExactly("Direct: [10 EUR, 0 EUR, 5 EUR]", "Referral: [7 EUR, 7 EUR, 7 EUR]", ": [5 EUR, 5 EUR, 5 EUR]",
                "Email: [0 EUR, 10 EUR, 5 EUR]");
        assertThat(attribution.paths()).isEqualTo(new Paths(3, 1, 1, 1, 3));
        assertThat(attribution.whole().sources()).containsExactly("c.csv", "s.csv");
        assertThat(attribution.whole().flags()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaid() {
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", days(1, 31), Set.of(), true, CHANNEL)
                .file("s.csv", "shop", "shop").vouch("order", days(1, 20), SALES, true, CHANNEL).order(on(3), "ann", "10", "EUR", "channel=Direct");
        assertThat(note(ask("orders", JANUARY, AttributionModel.LAST).whole())).isEqualTo("1 count [partial, window-before-data]");
        assertThat(note(ask("orders", days(40, 45), AttributionModel.LAST).whole())).isEqualTo("no-data");
        assertThat(note(ask("gross_sales", days(5, 9), AttributionModel.LAST).whole())).startsWith("0 EUR");
        assertThat(note(ask("customers", JANUARY, AttributionModel.LAST).whole())).isEqualTo("not-divisible");
        assertThat(note(ask("nothing", JANUARY, AttributionModel.LAST).whole())).isEqualTo("unknown-metric");
        desk.facts.order(on(4), "bob", "7", "USD", "channel=Direct");
        assertThat(note(ask("gross_sales", JANUARY, AttributionModel.LAST).whole())).startsWith("mixed-currency");
        assertThat(note(ask("orders", JANUARY, AttributionModel.LAST).whole())).startsWith("2 count");
    }

    private void twoCurrencies() {
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", EVER, Set.of(), true, CHANNEL).touch("contact", on(1), "ann", Map.of(), "", false, "channel=Email")
                .file("s.csv", "shop", "shop").vouch("order", EVER, SALES, true, CHANNEL).order(on(3), "ann", "10", "EUR", "channel=Direct").order(on(4), "ann", "3", "USD", "channel=Direct");
    }

    @Test
    void moneyIsConvertedAtTheRateOfEachConversionsDay() {
        twoCurrencies();
        desk.facts.rates.add(new ExchangeRate(on(3), "EUR", "USD", new BigDecimal("2"), false));
        desk.facts.rates.add(new ExchangeRate(on(4), "EUR", "USD", new BigDecimal("3"), false));
        Attribution inEuros = desk.analysis.in("EUR").journeys().attribution(linear());
        assertThat(credits(inEuros)).containsExactly("Direct: [5.5 EUR [converted]]", "Email: [5.5 EUR [converted]]");
        assertThat(note(inEuros.whole())).isEqualTo("11 EUR [converted]");
        assertThat(note(desk.analysis.in("USD").journeys().attribution(linear()).whole())).isEqualTo("23 USD [converted]");
        assertThat(note(desk.analysis.in("USD").metric(MetricQuery.total("gross_sales", JANUARY)).getFirst())).isEqualTo("23 USD [converted]");
    }

    @Test
    void moneyOfSeveralCurrenciesComesIntoTheBaseCurrency() {
        twoCurrencies();
        desk.facts.rates.add(new ExchangeRate(on(4), "EUR", "USD", new BigDecimal("3"), false));
        assertThat(note(ask("gross_sales", JANUARY, AttributionModel.LAST).whole())).isEqualTo("mixed-currency");
        desk.facts.settings.put(BaseCurrency.SETTING, "EUR");
        assertThat(note(ask("gross_sales", JANUARY, AttributionModel.LAST).whole())).isEqualTo("11 EUR [converted]");
    }

    @Test
    void withoutARateMoneyStaysAsItIsOrHasNoValue() {
        twoCurrencies();
        Attribution mixed = desk.analysis.in("EUR").journeys().attribution(linear());
        assertThat(note(mixed.whole())).isEqualTo("mixed-currency");
        assertThat(mixed.whole().explanation()).contains("USD", "2025-01-04");
        assertThat(mixed.credits()).isEmpty();
        Attribution foreign = desk.analysis.in("JPY").journeys().attribution(new AttributionQuery("gross_sales", day(3), 30, List.of(AttributionModel.LAST), 7, Weights.STANDARD, List.of("channel"), List.of()));
        assertThat(note(foreign.whole())).isEqualTo("10 EUR [not-converted]");
        assertThat(foreign.whole().explanation()).contains("JPY");
    }

    @Test
    void whatIsFreeInAnotherCurrencyMixesNothing() {
        twoCurrencies();
        desk.facts.order(on(5), "bob", "0", "PLN", "channel=Direct");
        desk.facts.rates.add(new ExchangeRate(on(4), "EUR", "USD", new BigDecimal("3"), false));
        assertThat(note(desk.analysis.in("EUR").journeys().attribution(linear()).whole())).isEqualTo("11 EUR [converted]");
    }

    @Test
    void veryMuchMoneyAddsExactlyOrHasNoValue() {
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", EVER, Set.of(), true, CHANNEL).touch("contact", on(1), "ann", Map.of(), "", false, "channel=Email")
                .file("s.csv", "shop", "shop").vouch("order", EVER, SALES, true, CHANNEL).order(on(3), "ann", "6000000000000", "IRR", "channel=Direct")
                .order(on(3), "bob", "6000000000000", "IRR", "channel=Referral");
        assertThat(note(ask("gross_sales", JANUARY, AttributionModel.LAST).whole())).startsWith("12000000000000 IRR");
        desk.facts.rates.add(new ExchangeRate(on(3), "IRR", "EUR", new BigDecimal("10000000000"), false));
        Attribution beyond = desk.analysis.in("EUR").journeys().attribution(linear());
        assertThat(note(beyond.whole())).isEqualTo("undefined");
        assertThat(beyond.whole().explanation()).contains("too large");
    }

    private static AttributionQuery linear() {
        return new AttributionQuery("gross_sales", JANUARY, 30, List.of(AttributionModel.LINEAR), 7, Weights.STANDARD, List.of("channel"), List.of());
    }

    @Test
    void whatStatesNoChannelIsNoTouchWhicheverDaysItSpeaksOf() {
        desk.facts.file("c.csv", "crm", "crm").vouch("contact", EVER, Set.of(), true, CHANNEL).touch("contact", on(1), "ann", Map.of(), "", false, "channel=Email")
                .file("a.csv", "mail", "mail").vouch("lead", days(2, 4), Set.of(), true, Set.of()).touch("lead", on(2), "ann", Map.of(), "", false)
                .file("s.csv", "shop", "shop").vouch("order", EVER, SALES, true, CHANNEL).order(on(3), "ann", "10", "EUR", "channel=Direct");
        Attribution attribution = ask("orders", JANUARY, AttributionModel.FIRST);
        assertThat(attribution.whole().flags()).isEmpty();
        assertThat(attribution.whole().sources()).containsExactly("c.csv", "s.csv");
    }

    @Test
    void whereNobodyStatesAChannelNothingIsCredited() {
        desk.facts.file("s.csv", "shop", "shop").vouch("order", EVER, SALES, true, Set.of()).order(on(3), "ann", "10", "EUR");
        Attribution attribution = ask("orders", JANUARY, AttributionModel.LAST);
        assertThat(note(attribution.whole())).isEqualTo("not-divisible");
        assertThat(attribution.credits()).isEmpty();
    }
}
