package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Period;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.JourneyTaker;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreException;
import org.raceline.store.Sample.Batch;

/** Journeys are those of the facts as they are now, person by person and in order of time. */
class JourneysTest {
    private static final JourneyQuestion ALL = new JourneyQuestion(Sample.YEAR, "net_sales", List.of("channel"));

    @TempDir
    private Path directory;

    /** Each row as the reference writes it, with its second in front. */
    private record Told(long second, String row) {
    }

    private static final class Heard implements JourneyTaker {
        private final Map<Integer, List<Told>> persons = new TreeMap<>();
        private final List<Integer> order = new ArrayList<>();
        private List<JourneyLabel> labels;

        @Override
        public void labels(List<JourneyLabel> all) {
            labels = all;
        }

        @Override
        public void touch(int person, long second, int day, int label, boolean stated, long amount) {
            if (order.isEmpty() || order.getLast() != person) {
                order.add(person);
            }
            JourneyLabel what = labels.get(label);
            persons.computeIfAbsent(person, p -> new ArrayList<>()).add(new Told(second, second + " " + LocalDate.ofEpochDay(day) + " " + what.kind() + " " + what.source() + " "
                    + what.slice().values().get("channel") + " " + (stated ? amount : null) + " " + new TreeSet<>(what.exclusions())));
        }

        private List<List<String>> rows() {
            return persons.values().stream().map(all -> all.stream().map(Told::row).toList()).toList();
        }
    }

    private static Heard hear(Store store, JourneyQuestion question) {
        Heard heard = new Heard();
        store.journeys(question, heard);
        return heard;
    }

    @ParameterizedTest
    @ValueSource(longs = { 11, 12, 13 })
    void everyPersonHasTheJourneyOfTheReference(long seed) {
        Random random = new Random(seed);
        Reference reference = new Reference();
        try (Store store = new DuckDbEngine().open(directory)) {
            History history = new History(random, store, reference);
            assertThat(hear(store, ALL).rows()).isEmpty();
            for (int step = 0; step < 8; step++) {
                history.goOn();
                Heard heard = hear(store, ALL);
                assertThat(heard.order).as("each person once").doesNotHaveDuplicates();
                heard.persons.values().forEach(all -> assertThat(all).isSortedAccordingTo((a, b) -> Long.compare(a.second, b.second)));
                assertThat(sorted(heard.rows())).as("seed %s step %s", seed, step).containsExactlyInAnyOrderElementsOf(sorted(reference.journeys("channel")));
            }
        }
    }

    /** Simultaneous touchpoints of one kind and source may stand in any order here. */
    private static List<List<String>> sorted(List<List<String>> journeys) {
        return journeys.stream().map(rows -> rows.stream().sorted().toList()).toList();
    }

    @Test
    void onlyTheAskedDaysAreHandedOverAndWhatIsNotThereIsEmpty() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, Sample.orders("a", "shop", Sample.order("1", Sample.DAY, 1, 5_000_000), Sample.order("2", Sample.DAY.plusDays(9), 1, 7_000_000)));
            JourneyQuestion late = new JourneyQuestion(new Period(Sample.DAY.plusDays(8), Sample.DAY.plusDays(20)), "no_such_quantity", List.of("no_such_dimension", "channel"));
            assertThat(hear(store, late).rows()).containsExactly(List.of("1768046400 2026-01-10 order shop  null []"));
        }
    }

    @Test
    void simultaneousTouchpointsStandInTheOrderOfTheirKinds() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.T order = Sample.order("1", Sample.DAY, 1, 5_000_000);
            Sample.T lead = new Sample.T("lead", "2", order.at(), null, 1, "", Map.of(), Map.of(), Set.of());
            Sample.write(store, new Batch("a", "shop", List.of(order, lead), List.of(), List.of()));
            assertThat(hear(store, ALL).rows().getFirst()).extracting(row -> row.split(" ")[2]).containsExactly("lead", "order");
        }
    }

    @Test
    void whoIsInterruptedGetsNoAnswerAndWhoAsksNextGetsTheWholeOne() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, Sample.orders("a", "shop", Sample.order("1", Sample.DAY, 1, 5_000_000)));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> hear(store, ALL)).isInstanceOf(StoreException.class).hasMessage("What was asked was stopped; nothing was changed, ask again.");
            assertThat(Thread.interrupted()).as("whoever asked knows that it was interrupted").isTrue();
            assertThat(hear(store, ALL).rows()).containsExactly(List.of("1767268800 2026-01-01 order shop  5000000 []"));
        }
    }

    /** The import adds columns to the table of touchpoints meanwhile. */
    @Test
    void aQuestionIsAnsweredWhileAnImportIsWrittenAndSeesItOnceItIsDone() {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, Sample.orders("a", "shop", Sample.order("1", Sample.DAY, 1, 5_000_000)));
            Sample.T visit = new Sample.T("visit", "2", Sample.DAY.atStartOfDay(), null, 1, "", Map.of("channel", "Email"), Map.of("seconds", 7L), Set.of());
            Batch more = new Batch("b", "web", List.of(visit), List.of(), List.of());
            try (ImportTransaction transaction = store.begin(Sample.entry("b", "web"))) {
                Sample.fill(transaction, more);
                transaction.settle();
                assertThat(hear(store, ALL).rows()).containsExactly(List.of("1767268800 2026-01-01 order shop  5000000 []"));
                transaction.commit(Sample.entry("b", "web"), Sample.change("import", "b"));
            }
            assertThat(hear(store, ALL).rows()).containsExactly(List.of("1767225600 2026-01-01 visit web Email null []", "1767268800 2026-01-01 order shop  5000000 []"));
        }
    }
}
