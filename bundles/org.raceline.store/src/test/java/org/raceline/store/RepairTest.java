package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raceline.store.Sample.DAY;
import static org.raceline.store.Sample.order;
import static org.raceline.store.Sample.orders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.ImportTransaction.Absent;
import org.raceline.core.store.ImportTransaction.Effect;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.Vouch;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.T;

/** An import that stands in the place of another one: everything is as if that one had never been read otherwise. */
class RepairTest {
    @TempDir
    private Path directory;

    private Store open(String name) {
        return new DuckDbEngine().open(directory.resolve(name));
    }

    /** All that can be asked, but for ids. */
    private static List<Object> state(Store store) {
        List<Object> state = new ArrayList<>();
        for (TouchpointQuestion question : Sample.totals()) {
            state.add(List.of(question.metric().count(), Set.copyOf(Sample.ask(store, question))));
        }
        state.add(RandomHistoryTest.observations(store));
        for (String metric : List.of("sessions", "revenue")) {
            state.add(metric);
            Sample.cuts(store, metric).forEach(cut -> state.add(List.of(cut.source(), cut.file(), cut.cut(), cut.flags())));
        }
        store.vouches(List.of("order")).forEach(vouch -> state.add(List.of(vouch.source(), vouch.file(), vouch.period(), vouch.flags())));
        state.add(store.extent());
        store.imports().stream().filter(ImportEntry::isLive).forEach(entry -> state.add(List.of(entry.file(), entry.unchanged(), entry.replaced())));
        return state;
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void whereverItStandsAmongOthers(long seed) {
        Random random = new Random(seed);
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            batches.add(RandomHistoryTest.batch(random, "i" + i));
        }
        int damaged = random.nextInt(4);
        Batch whole = batches.get(damaged);
        Batch half = damaged(whole, random);
        Batch better = damaged(whole, random);
        try (Store clean = open("clean"); Store before = open("before"); Store store = open("repaired")) {
            for (int i = 0; i < 4; i++) {
                Sample.write(clean, batches.get(i));
                Sample.write(before, i == damaged ? half : batches.get(i));
                Sample.write(store, i == damaged ? half : batches.get(i));
            }
            List<Object> asItWas = state(before);
            assertThat(state(store)).as("seed %s", seed).isEqualTo(asItWas);
            ImportEntry old = Sample.entry(whole.id(), whole.source());
            ImportEntry first = Sample.write(store, better, Sample.repair("r1", old));
            List<Object> halfWay = state(store);
            Sample.write(store, whole, Sample.repair("r2", first));
            assertThat(state(store)).as("seed %s: repaired twice", seed).isEqualTo(state(clean));
            store.undo("r2", Sample.change("undo-import", "r2"));
            assertThat(state(store)).as("seed %s: once undone", seed).isEqualTo(halfWay);
            store.undo("r1", Sample.change("undo-import", "r1"));
            assertThat(state(store)).as("seed %s: twice undone", seed).isEqualTo(asItWas);
            Batch other = batches.get((damaged + 1) % 4);
            Sample.write(store, whole, Sample.repair("r3", old));
            store.undo(other.id(), Sample.change("undo-import", other.id()));
            clean.undo(other.id(), Sample.change("undo-import", other.id()));
            assertThat(state(store)).as("seed %s: another one undone", seed).isEqualTo(state(clean));
        }
    }

    /** Without some of its facts, and without one of its tables. */
    private static Batch damaged(Batch batch, Random random) {
        List<T> some = batch.touchpoints().stream().filter(t -> random.nextInt(4) > 0).toList();
        return new Batch(batch.id(), batch.source(), some, batch.tables().subList(random.nextInt(2), 2), random.nextBoolean() ? batch.links() : List.of());
    }

    @Test
    void whoStandsInWhosePlaceIsListed() {
        try (Store store = open("a")) {
            ImportEntry damaged = Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
            Sample.write(store, orders("b", "shop", order("#3", DAY, 1, 1_000_000)));
            Batch whole = orders("a", "shop", order("#1", DAY, 1, 1_000_000), order("#2", DAY, 1, 1_000_000));
            assertThat(Sample.write(store, whole, Sample.repair("r", damaged)).repairs()).contains("a");
            assertThat(store.imports()).extracting(ImportEntry::id).containsExactly("a", "r", "b");
            assertThat(store.imports()).extracting(ImportEntry::repairedBy).containsExactly(Optional.of("r"), Optional.empty(), Optional.empty());
            assertThat(store.imports()).extracting(ImportEntry::isLive).containsExactly(false, true, true);
            assertThatThrownBy(() -> store.undo("a", Sample.change("undo-import", "a"))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.begin(Sample.repair("r2", damaged))).isInstanceOf(StoreException.class).hasMessageContaining("no import a that could be repaired");
            store.undo("r", Sample.change("undo-import", "r"));
            assertThat(store.imports()).extracting(ImportEntry::isLive).containsExactly(true, false, true);
            assertThat(Sample.ask(store, Sample.total(Count.RECORDS))).singleElement().satisfies(row -> assertThat(row.value()).isEqualByComparingTo("2"));
        }
    }

    @Test
    void whatIsLeftOutOfDaysThatAreVouchedForIsCountedByWhoBroughtIt() {
        try (Store store = open("a")) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), order("#2", DAY.plusDays(1), 1, 1), order("#3", DAY.plusDays(2), 1, 1)));
            Sample.write(store, orders("b", "shop", order("#4", DAY, 1, 1)));
            Sample.write(store, orders("c", "till", order("#5", DAY, 1, 1)));
            ImportEntry entry = Sample.entry("d", "shop");
            try (ImportTransaction transaction = store.begin(entry)) {
                Sample.fill(transaction, orders("d", "shop", order("#1", DAY, 1, 1), order("#6", DAY, 1, 1)));
                transaction.add(new Vouch("", "", "", "order", new Period(DAY, DAY.plusDays(1)), Set.of(), false, Set.of(), Set.of()));
                assertThat(transaction.settle()).isEqualTo(new Effect(1, 0, List.of(new Absent("order", "a", 1), new Absent("order", "b", 1))));
                assertThat(transaction.settle().unchanged()).as("settling again settles nothing more").isEqualTo(1);
                assertThat(transaction.commit(entry, Sample.change("import", "d")).unchanged()).isEqualTo(1);
            }
            assertThat(Sample.ask(store, Sample.total(Count.RECORDS))).singleElement().satisfies(row -> assertThat(row.value()).isEqualByComparingTo("6"));
        }
    }

    @Test
    void whoVouchesOnlyForWhatItsFileListsMissesNothing() {
        try (Store store = open("a")) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1)));
            try (ImportTransaction transaction = store.begin(Sample.entry("b", "shop"))) {
                Sample.fill(transaction, orders("b", "shop", order("#2", DAY, 1, 1)));
                transaction.add(new Vouch("", "", "", "order", Period.day(DAY), Set.of(), false, Set.of(), Set.of(Vouch.AUDIENCE_FILES, "sampled")));
                assertThat(transaction.settle().absent()).isEmpty();
            }
        }
    }

    @Test
    void settlingWithoutCommittingChangesNothing() {
        try (Store store = open("a")) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
            List<Object> before = state(store);
            try (ImportTransaction transaction = store.begin(Sample.entry("b", "shop"))) {
                Sample.fill(transaction, orders("b", "shop", order("#1", DAY, 1, 9_000_000)));
                assertThat(transaction.settle().replaced()).isEqualTo(1);
            }
            assertThat(state(store)).isEqualTo(before);
            assertThat(store.imports()).hasSize(1);
        }
    }
}
