package org.raceline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Period;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;

/** Touchpoints of few days, which are put in order in memory, and those of many, which are read in order, come alike. */
class JourneyTableTest {
    private static final LocalDate FIRST = LocalDate.of(1969, 11, 1);
    private static final int DAYS = 150;

    @TempDir
    private Path directory;

    private record Touch(int person, long second, int day, String kind, Long amount) {
    }

    private static final class Heard implements JourneyTaker {
        private final List<Touch> touches = new ArrayList<>();
        private List<JourneyLabel> labels;

        @Override
        public void labels(List<JourneyLabel> all) {
            labels = all;
        }

        @Override
        public void touch(int person, long second, int day, int label, boolean stated, long amount) {
            touches.add(new Touch(person, second, day, labels.get(label).kind(), stated ? amount : null));
        }
    }

    private static List<Touch> heard(Session session, long mostInRuns, Period reach) {
        Heard heard = new Heard();
        new Journeys(mostInRuns).answer(session, new JourneyQuestion(reach, "value", List.of()), heard);
        return heard.touches;
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void fewAndManyDaysAreInTheSameOrder(long seed) {
        Random random = new Random(seed);
        try (Database database = Database.open(directory); Session session = database.session()) {
            session.update(Sql.of("alter table touchpoint add column q_value bigint"));
            List<Touch> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(write(session, random));
            }
            all.sort(Comparator.comparingInt(Touch::person).thenComparingLong(Touch::second).thenComparing(Touch::kind));
            DayTotals.renewAll(session);
            for (int days : List.of(1, 20, 80, DAYS)) {
                LocalDate from = FIRST.plusDays(random.nextInt(DAYS - days + 1));
                Period reach = new Period(from, from.plusDays(days - 1));
                long first = from.minusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
                long last = reach.to().plusDays(2).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
                List<Touch> expected = all.stream().filter(touch -> touch.second >= first && touch.second <= last).toList();
                assertThat(heard(session, Long.MAX_VALUE, reach)).as("seed %s, runs, %s", seed, reach).containsExactlyElementsOf(expected);
                assertThat(heard(session, 0, reach)).as("seed %s, as a whole, %s", seed, reach).containsExactlyElementsOf(expected);
            }
        }
    }

    /** No two of a person are alike in all that they are ordered by. */
    private static Touch write(Session session, Random random) {
        int person = 1 + random.nextInt(random.nextBoolean() ? 4 : 300);
        LocalDateTime at = FIRST.plusDays(random.nextInt(DAYS)).atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
        int offset = 3600 * random.nextInt(-2, 3);
        String kind = random.nextBoolean() ? "lead" : "order";
        Long amount = random.nextBoolean() ? random.nextLong(9) : null;
        session.update(Sql.of("insert into touchpoint (import, source, kind, key, day, at_local, offset_s, person, currency, exclusions, q_value) values "
                + "(1, ?, ?, ?, ?, cast(? as timestamp), ?, ?, '', '', ?)", "shop", kind, "k", at.toLocalDate(), at.toString(), offset, person, amount));
        return new Touch(person, at.toEpochSecond(ZoneOffset.ofTotalSeconds(offset)), (int) at.toLocalDate().toEpochDay(), kind, amount);
    }
}
