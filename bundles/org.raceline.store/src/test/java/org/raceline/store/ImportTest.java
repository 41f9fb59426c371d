package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.raceline.store.Sample.DAY;
import static org.raceline.store.Sample.YEAR;
import static org.raceline.store.Sample.order;
import static org.raceline.store.Sample.orders;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.ObservationFact;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.ObservationRow;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.O;
import org.raceline.store.Sample.T;
import org.raceline.store.Sample.Table;

class ImportTest {
    @TempDir
    private Path directory;
    private Store store;

    @BeforeEach
    void open() {
        store = new DuckDbEngine().open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BigDecimal figure(Count count) {
        return Sample.ask(store, Sample.total(count)).stream().map(TouchpointRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void anImportThatIsGivenUpLeavesTheFileAsSmallAsItWas() throws IOException {
        Path file = directory.resolve("facts.duckdb");
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 10_000_000)));
        store.close();
        store = new DuckDbEngine().open(directory);
        long before = Files.size(file);
        try (ImportTransaction transaction = store.begin(Sample.entry("b", "shop"))) {
            Sample.fill(transaction, orders("b", "shop", IntStream.range(0, 300_000).mapToObj(i -> order("#" + i, DAY.plusDays(i % 300), i, i * 1_000_003L)).toArray(T[]::new)));
            assertThat(Files.size(file)).isGreaterThan(before + (1 << 20));
        }
        assertThat(Files.size(file)).isLessThan(before + (1 << 20));
        assertThat(figure(Count.RECORDS)).isEqualByComparingTo("1");
    }

    @Test
    void severalThreadsMayWriteOneAfterTheOther() {
        ImportEntry entry = Sample.entry("a", "shop");
        try (ImportTransaction transaction = store.begin(entry)) {
            Sample.fill(transaction, orders("a", "shop", order("#1", DAY, 1, 10_000_000)));
            CompletableFuture.runAsync(() -> Sample.fill(transaction, orders("a", "shop", order("#2", DAY, 2, 5_500_000)))).join();
            Sample.fill(transaction, orders("a", "shop", order("#3", DAY, 3, 1_000_000)));
            transaction.commit(entry, Sample.change("import", "a"));
        }
        assertThat(figure(Count.RECORDS)).isEqualByComparingTo("3");
    }

    @Test
    void factsAreSeenTogetherWithTheirImportAndNotBefore() {
        Batch batch = orders("a", "shop", order("#1", DAY, 1, 10_000_000), order("#2", DAY, 2, 5_500_000));
        try (ImportTransaction transaction = store.begin(Sample.entry("a", "shop"))) {
            Sample.fill(transaction, batch);
            assertThat(Sample.ask(store, Sample.total(Count.RECORDS))).isEmpty();
            assertThat(store.imports()).isEmpty();
            ImportEntry stored = transaction.commit(Sample.entry("a", "shop"), Sample.change("import", "a"));
            assertThat(stored).isEqualTo(Sample.entry("a", "shop"));
        }
        assertThat(figure(Count.SUM)).isEqualByComparingTo("15.5");
        assertThat(store.imports()).containsExactly(Sample.entry("a", "shop"));
        assertThat(store.journal()).containsExactly(Sample.change("import", "a"));
        assertThat(store.extent()).contains(Period.day(DAY));
    }

    @Test
    void anImportThatIsNotCommittedLeavesNothing() {
        T[] many = IntStream.range(0, 200_000).mapToObj(i -> order("#" + i, DAY, i % 100, 1)).toArray(T[]::new);
        try (ImportTransaction transaction = store.begin(Sample.entry("a", "shop"))) {
            Sample.fill(transaction, orders("a", "shop", many));
            transaction.add(new Vouch("", "", "", "order", Sample.YEAR, Set.of(), true, Set.of(), Set.of()));
            transaction.add(new QuarantineEntry("", 1, 1, Issue.error("what", "remedy"), new byte[] { 1 }));
        }
        assertThat(Sample.ask(store, Sample.total(Count.RECORDS))).isEmpty();
        assertThat(store.imports()).isEmpty();
        assertThat(store.journal()).isEmpty();
        assertThat(store.quarantine(Optional.empty())).isEmpty();
        assertThat(store.vouches(List.of("order"))).isEmpty();
        assertThat(store.extent()).isEmpty();
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        assertThat(figure(Count.RECORDS)).isEqualByComparingTo("1");
    }

    @Test
    void questionsAndSettingsGoOnWhileAnImportIsWritten() throws Exception {
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        CountDownLatch asked = new CountDownLatch(1);
        try (ImportTransaction transaction = store.begin(Sample.entry("b", "shop"))) {
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                try {
                    int asks = 0;
                    for (; store.imports().size() == 1; asks++) {
                        assertThat(figure(Count.SUM)).isIn(BigDecimal.valueOf(1), BigDecimal.valueOf(7));
                        asked.countDown();
                    }
                    return asks;
                } finally {
                    asked.countDown();
                }
            });
            asked.await();
            for (int i = 0; i < 20; i++) {
                Sample.fill(transaction, new Batch("b", "shop", List.of(new T("order", "#b" + i, DAY.atStartOfDay(), null, 3, "EUR", Map.of("dimension" + i, "x"),
                        Map.of("net_sales", 300_000L), Set.of())), List.of(), List.of()));
            }
            store.setting("weekStart", "monday", Sample.change("setting", "weekStart"));
            transaction.commit(Sample.entry("b", "shop"), Sample.change("import", "b"));
            assertThat(reader.get()).isPositive();
        }
        assertThat(figure(Count.SUM)).isEqualByComparingTo("7");
        assertThat(store.journal()).extracting(JournalEntry::action).containsExactly("import", "setting", "import");
    }

    @Test
    void theSameKeyAgainReplaces() {
        assertThat(Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000), order("#2", DAY, 1, 2_000_000))).replaced()).isZero();
        ImportEntry second = Sample.write(store, orders("b", "shop", order("#2", DAY, 1, 2_000_000), order("#1", DAY, 1, 9_000_000), order("#3", DAY, 1, 1_000_000)));
        assertThat(second.replaced()).as("#1 is stated differently, #2 is repeated to the letter").isEqualTo(1);
        assertThat(figure(Count.SUM)).isEqualByComparingTo("12");
        assertThat(Sample.write(store, orders("c", "till", order("#1", DAY, 1, 4_000_000))).replaced()).as("another source").isZero();
        assertThat(figure(Count.SUM)).isEqualByComparingTo("16");
        Sample.write(store, orders("d", "shop", order("#9", DAY, 1, 5_000_000), order("#9", DAY, 1, 1_000_000)));
        assertThat(figure(Count.SUM)).as("of two in one file the later").isEqualByComparingTo("17");
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "acb", "bac", "bca", "cab", "cba" })
    void undoingInAnyOrderIsAsIfItHadNeverBeen(String order) {
        List<Batch> batches = List.of(
                new Batch("a", "shop", List.of(order("#1", DAY, 1, 1_000_000), order("#2", DAY, 2, 2_000_000)), List.of(daily(3, 1_000_000)), List.of()),
                new Batch("b", "shop", List.of(order("#1", DAY, 1, 3_000_000), order("#3", DAY, 3, 4_000_000)), List.of(daily(2, 2_000_000)), List.of()),
                new Batch("c", "shop", List.of(order("#1", DAY, 2, 5_000_000), order("#3", DAY, 2, 6_000_000)), List.of(daily(4, 3_000_000)), List.of()));
        Reference reference = new Reference();
        batches.forEach(batch -> {
            Sample.write(store, batch);
            reference.add(batch);
        });
        for (String id : order.split("")) {
            store.undo(id, Sample.change("undo-import", id));
            reference.undo(id);
            for (TouchpointQuestion question : Sample.totals()) {
                assertThat(Sample.ask(store, question)).as("%s after %s", question.metric().count(), id).containsExactlyInAnyOrderElementsOf(reference.touchpoints(question));
            }
            assertThat(RandomHistoryTest.observations(store)).as("observations after %s", id).isEqualTo(reference.observations());
        }
        assertThat(store.imports()).extracting(ImportEntry::isLive).containsOnly(false);
        assertThat(store.extent()).isEmpty();
    }

    @Test
    void whatIsCompleteDoesNotYieldToAListOfTheLargest() {
        Sample.write(store, new Batch("whole", "web", List.of(), List.of(byChannel(true, 7_000_000)), List.of()));
        Sample.write(store, new Batch("largest", "web", List.of(), List.of(byChannel(false, 5_000_000)), List.of()));
        assertThat(Sample.cuts(store, "sessions")).extracting(c -> c.cut().complete()).containsExactlyInAnyOrder(true, false);
        Sample.write(store, new Batch("again", "web", List.of(), List.of(byChannel(true, 8_000_000)), List.of()));
        assertThat(Sample.cuts(store, "sessions")).extracting(StoredCut::importId).containsExactly("again");
    }

    private static Table byChannel(boolean complete, long value) {
        Period day = Period.day(DAY);
        return new Table(new Cut(Set.of("channel"), Grain.DAY, day, complete, ""), List.of(new O("sessions", day, Map.of("channel", "Direct"), value, "")));
    }

    private static Table daily(int days, long value) {
        Period period = new Period(DAY, DAY.plusDays(days - 1L));
        return new Table(new Cut(Set.of(), Grain.DAY, period, true, ""),
                Grain.DAY.split(period, DayOfWeek.MONDAY).stream().map(day -> new O("sessions", day, Map.of(), value, "")).toList());
    }

    @Test
    void whatIsUndoneCannotBeUndoneAgain() {
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        store.undo("a", Sample.change("undo-import", "a"));
        assertThat(store.imports().getFirst().undone()).contains(Sample.NOW);
        assertThatThrownBy(() -> store.undo("a", Sample.change("undo-import", "a"))).isInstanceOf(StoreException.class).hasMessageContaining("no import a");
        assertThatThrownBy(() -> store.undo("b", Sample.change("undo-import", "b"))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.begin(Sample.entry("a", "shop"))).isInstanceOf(StoreException.class);
        assertThat(store.journal()).extracting(JournalEntry::action).containsExactly("import", "undo-import");
        assertThat(Sample.write(store, orders("b", "shop")).id()).as("a refused import does not block the next").isEqualTo("b");
    }

    @Test
    void aLinkBetweenPersonsLastsAsLongAsAnImportStatesIt() {
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1), order("#2", DAY, 2, 1), order("#3", DAY, 3, 1)));
        Sample.write(store, new Batch("b", "shop", List.of(), List.of(), List.<int[]>of(new int[] { 3, 2 })));
        Sample.write(store, new Batch("c", "till", List.of(), List.of(), List.<int[]>of(new int[] { 2, 3 }, new int[] { 1, 2 })));
        assertThat(figure(Count.PERSONS)).isEqualByComparingTo("1");
        store.undo("c", Sample.change("undo-import", "c"));
        assertThat(figure(Count.PERSONS)).isEqualByComparingTo("2");
        assertThat(figure(Count.RECORDS_AFTER_FIRST)).isEqualByComparingTo("1");
        store.undo("b", Sample.change("undo-import", "b"));
        assertThat(figure(Count.PERSONS)).isEqualByComparingTo("3");
    }

    @Test
    void cutsVouchesAndBadRecordsComeBackAsTheyWere() {
        Cut cut = new Cut(Set.of("country", "channel"), Grain.WEEK, Sample.YEAR, false, "Traffic", Slice.of(Map.of("channel", "Direct", "country", "")));
        Table table = new Table(cut, List.of(new O("sessions", Sample.YEAR, Map.of("channel", "Direct", "country", ""), 3_000_000, "")));
        Vouch vouch = new Vouch("a", "shop", "a.csv", "order", Sample.YEAR, Set.of("net_sales", "tax"), true, Set.of("channel"), Set.of("refunds-not-stated"));
        QuarantineEntry bad = new QuarantineEntry("a", 7, 9, Issue.warning("what", "remedy").in("a.csv", 7).at("Total"), new byte[] { 0, -1, 27 });
        try (ImportTransaction transaction = store.begin(Sample.entry("a", "shop"))) {
            transaction.add(new Vouch("", "", "", vouch.kind(), vouch.period(), vouch.quantities(), true, vouch.dimensions(), vouch.flags()));
            transaction.add(bad);
            long number = transaction.cut(cut);
            Sample.fill(transaction, number, table.figures());
            transaction.flag(number, "sessions", "sampled");
            transaction.flag(number, "users", "not-people");
            transaction.commit(Sample.entry("a", "shop"), Sample.change("import", "a"));
        }
        assertThat(Sample.cuts(store, "sessions")).singleElement().satisfies(stored -> {
            assertThat(stored.cut()).isEqualTo(cut);
            assertThat(stored.flags()).containsExactly("sampled");
            assertThat(List.of(stored.importId(), stored.source(), stored.file())).containsExactly("a", "shop", "a.csv");
        });
        assertThat(Sample.cuts(store, "users")).isEmpty();
        assertThat(store.values("channel")).containsExactly("Direct");
        assertThat(store.values("country")).isEmpty();
        assertThat(store.vouches(List.of("order"))).containsExactly(vouch);
        assertThat(store.quarantine(Optional.of("a"))).usingRecursiveFieldByFieldElementComparator().containsExactly(bad);
        assertThat(store.quarantine(Optional.of("b"))).isEmpty();
        store.undo("a", Sample.change("undo-import", "a"));
        assertThat(Sample.cuts(store, "sessions")).isEmpty();
        assertThat(store.vouches(List.of("order"))).isEmpty();
        assertThat(new HashSet<>(store.values("channel"))).isEmpty();
    }

    @Test
    void figuresOfSeveralMetricsComeInOneAnswerWithThoseThatReachOverTheEdges() {
        Period week = new Period(DAY, DAY.plusDays(6));
        Period next = new Period(DAY.plusDays(7), DAY.plusDays(13));
        Cut weekly = new Cut(Set.of(), Grain.WEEK, new Period(DAY, next.to()), true, "");
        Sample.write(store, new Batch("a", "web", List.of(), List.of(new Table(weekly, List.of(new O("sessions", week, Map.of(), 3_000_000, ""),
                new O("sessions", next, Map.of(), 4_000_000, ""), new O("users", week, Map.of(), 2_000_000, "")))), List.of()));
        long cut = Sample.cuts(store, "users").getFirst().id();
        Map<String, List<ObservationRow>> rows = store.observations(
                new ObservationQuestion(List.of("users", "sessions", "revenue"), List.of(cut), Period.day(week.to()), Slice.ALL, List.of()));
        assertThat(rows).containsOnlyKeys("users", "sessions");
        assertThat(rows.get("sessions")).extracting(ObservationRow::period).containsExactly(week);
        assertThat(rows.get("users")).singleElement().satisfies(row -> assertThat(row.sum()).isEqualByComparingTo("2"));
        assertThat(store.cuts(List.of("sessions", "users", "revenue"))).containsOnlyKeys("users", "sessions");
    }

    @Test
    void ofSimultaneousTouchpointsTheSmallestKeyIsThePersonsFirst() {
        Sample.write(store, new Batch("a", "shop", List.of(at("#2", 12, null, "late"), at("#1", 14, 2 * 3600, "first"), at("#3", 10, -2 * 3600, "last")), List.of(), List.of()));
        TouchpointQuestion total = Sample.total(Count.FIRST_TIME_PERSONS);
        TouchpointQuestion byChannel = new TouchpointQuestion(total.metric(), total.sources(), total.buckets(), Slice.ALL, List.of("channel"), false);
        assertThat(Sample.ask(store, byChannel)).containsExactly(new TouchpointRow(0, Slice.of("channel", "first"), "", BigDecimal.ONE));
        Sample.write(store, new Batch("b", "till", List.of(at("#0", 12, 0, "till")), List.of(), List.of()));
        assertThat(Sample.ask(store, byChannel)).containsExactly(new TouchpointRow(0, Slice.of("channel", "till"), "", BigDecimal.ONE));
    }

    private static T at(String key, int hour, Integer offset, String channel) {
        return new T("order", key, DAY.atTime(hour, 0), offset, 1, "EUR", Map.of("channel", channel), Map.of(), Set.of());
    }

    @Test
    void aFigureIsTracedToImportsAndLines() {
        T cancelled = new T("order", "#3", DAY.atTime(9, 0), null, 1, "EUR", Map.of(), Map.of("net_sales", 5L), Set.of("test", "cancelled"));
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000), order("#2", DAY.plusDays(40), 1, 1_000_000), cancelled));
        Sample.write(store, orders("b", "shop", order("#1", DAY, 1, 2_000_000), order("#4", DAY.plusDays(1), 2, 2_000_000)));
        TouchpointQuestion year = Sample.total(Count.SUM);
        TouchpointQuestion month = new TouchpointQuestion(year.metric(), year.sources(), List.of(Period.day(DAY), new Period(DAY.plusDays(1), DAY.plusDays(30))), Slice.ALL, List.of(), false);
        assertThat(store.origins(month)).containsExactly(new Origin("a", "shop", "a.csv", "cancelled,test", false, 1, 0, 0), new Origin("b", "shop", "b.csv", "", true, 2, 0, 0));
        assertThat(store.origins(year)).extracting(Origin::facts).containsExactly(1L, 1L, 2L);
        TouchpointQuestion all = new TouchpointQuestion(year.metric(), List.of("shop"), month.buckets(), Slice.ALL, List.of(), true);
        assertThat(store.origins(all)).allMatch(Origin::counted);
        store.undo("b", Sample.change("undo-import", "b"));
        assertThat(store.origins(month)).extracting(Origin::importId, Origin::counted).containsExactly(tuple("a", true), tuple("a", false));
    }

    @Test
    void statedFiguresAreTracedToTheirLines() {
        ImportEntry entry = Sample.entry("a", "shop");
        long cut;
        try (ImportTransaction transaction = store.begin(entry)) {
            cut = transaction.cut(new Cut(Set.of("channel"), Grain.DAY, YEAR, true, ""));
            for (int line = 3; line <= 5; line++) {
                ObservationFact fact = new ObservationFact();
                fact.cut = cut;
                fact.metric = "sessions";
                fact.period = Period.day(DAY.plusDays(line));
                fact.slice.put("channel", line == 5 ? "Email" : "Direct");
                fact.value = 1_000_000;
                fact.firstLine = line;
                fact.lastLine = line;
                transaction.add(fact);
            }
            transaction.commit(entry, Sample.change("import", "a"));
        }
        ObservationQuestion direct = new ObservationQuestion(List.of("sessions"), List.of(cut), YEAR, Slice.of("channel", "Direct"), List.of());
        assertThat(store.origins(direct)).containsExactly(new Origin("a", "shop", "a.csv", "", true, 2, 3, 4));
        assertThat(store.origins(new ObservationQuestion(List.of("users"), List.of(cut), YEAR, Slice.ALL, List.of()))).isEmpty();
    }

    @Test
    void aFilterOnADimensionThatNothingHasMatchesNothing() {
        Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        TouchpointQuestion all = Sample.total(Count.RECORDS);
        assertThat(Sample.ask(store, new TouchpointQuestion(all.metric(), all.sources(), all.buckets(), Slice.of("planet", "Mars"), List.of(), false))).isEmpty();
        assertThat(Sample.ask(store, new TouchpointQuestion(all.metric(), all.sources(), all.buckets(), Slice.ALL, List.of("planet"), false)))
                .containsExactly(new TouchpointRow(0, Slice.of("planet", ""), "", BigDecimal.ONE));
    }
}
