package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.engine.internal.analysis.MemoryStore.Touched;

/** Random leads and wins told by random lists, against an answer worked out lead by lead. */
class CohortPropertiesTest {
    private static final int DAYS = 20;
    private static final List<String> SOURCES = List.of("crm1", "crm2");
    private static final List<String> METRICS = List.of("closed_leads", "lead_to_sale_rate", "days_to_close", "days_to_close_median", "days_to_close_mean");

    private final Desk desk = new Desk();

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Period period(Random random, int last) {
        int from = 1 + random.nextInt(last);
        return Desk.days(from, Math.min(last, from + random.nextInt(last)));
    }

    private static LocalDate day(Period within, Random random) {
        return within.from().plusDays(random.nextLong(within.days()));
    }

    private void build(Random random) {
        int number = 0;
        for (String source : random.nextBoolean() ? SOURCES : SOURCES.subList(0, 1)) {
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                Period listed = period(random, DAYS);
                desk.facts.file("leads" + number++, source, "crm").vouch("lead", listed, Set.of(), false, Set.of("channel"));
                for (int n = 0; n < 8; n++) {
                    desk.facts.lead("lead", day(listed, random), source + number + "/" + n, "channel=c" + random.nextInt(2));
                }
            }
            for (int i = 0; i < random.nextInt(3); i++) {
                Period listed = period(random, random.nextBoolean() ? DAYS : 300);
                desk.facts.file("won" + number++, source, "crm").vouch("won_lead", listed, Set.of(), false, Set.of());
                for (Touched lead : desk.facts.touched.stream().filter(t -> t.kind().equals("lead") && random.nextInt(3) == 0).toList()) {
                    boolean known = desk.facts.touched.stream().anyMatch(t -> t.kind().equals("won_lead") && t.source().equals(source) && t.key().equals(lead.key()));
                    if (!known) {
                        desk.facts.lead("won_lead", day(listed, random), lead.key());
                    }
                }
            }
        }
    }

    // --- the answer worked out lead by lead ---------------------------------------------------------------------------

    private Set<LocalDate> listed(String kind, String source) {
        Set<LocalDate> days = new TreeSet<>();
        desk.facts.vouches.stream().filter(v -> v.kind().equals(kind) && v.source().equals(source))
                .forEach(v -> v.period().from().datesUntil(v.period().to().plusDays(1)).forEach(days::add));
        return days;
    }

    private Optional<Long> span(Touched lead) {
        return desk.facts.touched.stream().filter(t -> t.kind().equals("won_lead") && t.source().equals(lead.source()) && t.key().equals(lead.key()))
                .map(t -> ChronoUnit.DAYS.between(lead.day(), t.day())).findFirst();
    }

    private String expected(String metric, Period asked, Optional<String> channel) {
        List<String> speaking = SOURCES.stream().filter(s -> listed("lead", s).stream().anyMatch(asked::contains)).toList();
        if (speaking.isEmpty() || speaking.stream().anyMatch(s -> listed("won_lead", s).isEmpty())) {
            return "no-data";
        }
        List<Touched> leads = desk.facts.touched.stream().filter(t -> t.kind().equals("lead") && asked.contains(t.day()))
                .filter(t -> channel.isEmpty() || channel.get().equals(t.slice().values().get("channel"))).toList();
        List<Long> spans = leads.stream().flatMap(l -> span(l).stream()).toList();
        List<BigDecimal> inOrder = spans.stream().filter(s -> s >= 0).sorted().map(BigDecimal::valueOf).toList();
        BigDecimal sum = inOrder.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String value = switch (metric) {
            case "closed_leads" -> spans.size() + " count";
            case "lead_to_sale_rate" -> ratio(BigDecimal.valueOf(spans.size()), leads.size(), " ratio");
            case "days_to_close" -> sum + " days";
            case "days_to_close_mean" -> ratio(sum, inOrder.size(), " days");
            default -> inOrder.isEmpty() ? "undefined" : ratio(inOrder.get((inOrder.size() - 1) / 2).add(inOrder.get(inOrder.size() / 2)), 2, " days");
        };
        Set<String> flags = flags(asked, speaking);
        if (inOrder.size() < spans.size() && metric.startsWith("days")) {
            flags.add(Reading.DISORDER);
        }
        return flags.isEmpty() ? value : value + " " + flags;
    }

    private static String ratio(BigDecimal sum, int count, String unit) {
        return count == 0 ? "undefined" : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).stripTrailingZeros().toPlainString() + unit;
    }

    private Set<String> flags(Period asked, List<String> speaking) {
        Set<String> flags = new TreeSet<>();
        for (String source : speaking) {
            TreeSet<LocalDate> days = new TreeSet<>(listed("lead", source));
            days.removeIf(d -> !asked.contains(d));
            TreeSet<LocalDate> won = new TreeSet<>(listed("won_lead", source));
            if (ChronoUnit.DAYS.between(days.last(), won.last()) < Reading.MATURE_AFTER_DAYS) {
                flags.add(Reading.IMMATURE);
            }
            won = new TreeSet<>(won.tailSet(days.first()));
            if (!won.isEmpty() && ChronoUnit.DAYS.between(won.first(), won.last()) >= won.size()) {
                flags.add(Reading.GAPS_AFTER);
            }
            if (days.size() < asked.days()) {
                flags.add(Reading.PARTIAL);
            }
        }
        return flags;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExplanationExplainsTheReadingThatIsAsked(int seed) {
        Random random = new Random(seed);
        build(random);
        for (String metric : METRICS) {
            Period asked = period(random, DAYS);
            Explanation explained = desk.analysis.explain(metric, asked, Slice.ALL, false);
            assertThat(explained.reading()).as("seed %d", seed).isEqualTo(desk.total(metric, asked));
            Set<String> counted = explained.origins().stream().map(Origin::source).collect(Collectors.toSet());
            assertThat(SOURCES.stream().filter(s -> listed("lead", s).stream().anyMatch(asked::contains)).toList()).containsAll(counted);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyReadingIsTheOneWorkedOutLeadByLead(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 20; question++) {
            Period asked = period(random, DAYS);
            String metric = METRICS.get(random.nextInt(METRICS.size()));
            Optional<String> channel = random.nextInt(3) == 0 ? Optional.of("c" + random.nextInt(2)) : Optional.empty();
            for (Reading reading : desk.ask(metric, asked, random.nextBoolean() ? Grain.TOTAL : Grain.WEEK, List.of(), channel.map(c -> new String[] {"channel=" + c}).orElse(new String[0]))) {
                Reading sorted = new Reading(reading.metric(), reading.period(), reading.slice(), reading.value(), reading.reason(), reading.explanation(), reading.bounds(),
                        new TreeSet<>(reading.flags()), reading.sources());
                assertThat(Desk.note(sorted)).as("seed %d: %s of %s", seed, reading, asked).isEqualTo(expected(metric, reading.period(), channel));
            }
        }
    }
}
