package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;

/** Visits to campaigns, told by random reports of one campaign each and of all of them: nothing is counted twice, and nothing is left out unsaid. */
class PartsPropertiesTest {
    private static final int DAYS = 20;
    private static final List<String> CAMPAIGNS = List.of("Spring", "Sale", "Club");

    /** A day of a campaign with its visits. */
    private record Visited(String campaign, LocalDate day, int visits) {
    }

    /** @param campaign empty: all */
    private record Report(String campaign, Period period) {
        boolean tells(String of, LocalDate day) {
            return (campaign.isEmpty() || campaign.equals(of)) && period.contains(day);
        }
    }

    private final Desk desk = new Desk();
    private final List<Visited> truth = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Period period(Random random) {
        int from = 1 + random.nextInt(DAYS);
        return Desk.days(from, Math.min(DAYS, from + random.nextInt(DAYS)));
    }

    private void build(Random random) {
        for (String campaign : CAMPAIGNS) {
            Desk.days(1, DAYS).from().datesUntil(Desk.days(1, DAYS).to().plusDays(1)).forEach(day -> truth.add(new Visited(campaign, day, 1 + random.nextInt(9))));
        }
        Grain grain = random.nextBoolean() ? Grain.DAY : Grain.TOTAL;
        List<Period> usual = List.of(period(random), period(random));
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            Report report = new Report(random.nextInt(4) == 0 ? "" : CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())), random.nextInt(3) > 0 ? usual.get(random.nextInt(2)) : period(random));
            reports.add(report);
            desk.facts.file("report" + i, "web", "analytics").campaign(report.campaign(), grain, report.period());
            for (Period row : grain.split(report.period(), DayOfWeek.MONDAY)) {
                CAMPAIGNS.stream().filter(c -> report.campaign().isEmpty() || c.equals(report.campaign()))
                        .forEach(c -> desk.facts.row("visits", row, String.valueOf(visits(List.of(c), row)), "", "campaign=" + c));
            }
        }
    }

    private long visits(List<String> campaigns, Period period) {
        return truth.stream().filter(v -> campaigns.contains(v.campaign()) && period.contains(v.day())).mapToLong(Visited::visits).sum();
    }

    private boolean knows(String campaign, Period period) {
        return period.from().datesUntil(period.to().plusDays(1)).allMatch(day -> reports.stream().anyMatch(r -> r.tells(campaign, day)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSumIsWhatIsKnownAndSaysWhereSomethingIsNot(int seed) {
        Random random = new Random(seed);
        build(random);
        for (int question = 0; question < 30; question++) {
            Period asked = random.nextInt(3) > 0 ? reports.get(random.nextInt(reports.size())).period() : period(random);
            String[] filter = random.nextInt(3) == 0 ? new String[] {"campaign=" + CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size()))} : new String[0];
            List<String> campaigns = filter.length == 0 ? CAMPAIGNS : List.of(filter[0].substring("campaign=".length()));
            Reading reading = desk.total("visits", asked, filter);
            String note = "seed %d: %s of %s".formatted(seed, reading, reports);
            if (reading.value().isPresent()) {
                BigDecimal value = reading.value().get().value();
                assertThat(value).as(note).isLessThanOrEqualTo(BigDecimal.valueOf(visits(campaigns, asked)));
                List<String> told = campaigns.stream().filter(c -> reports.stream().anyMatch(r -> r.period().intersect(asked).isPresent() && (r.campaign().isEmpty() || r.campaign().equals(c)))).toList();
                if (reading.flags().isEmpty()) {
                    assertThat(told).as(note).allMatch(c -> knows(c, asked));
                    assertThat(value).as(note).isEqualByComparingTo(BigDecimal.valueOf(visits(told, asked)));
                } else {
                    boolean others = filter.length == 0 && reports.stream().anyMatch(r -> r.campaign().isEmpty() && r.period().intersect(asked).isPresent()) && !knows("", asked);
                    assertThat(others || told.stream().anyMatch(c -> !knows(c, asked))).as("a reason for its flags, or campaigns without a report of their own, %s", note).isTrue();
                }
            }
        }
    }
}
