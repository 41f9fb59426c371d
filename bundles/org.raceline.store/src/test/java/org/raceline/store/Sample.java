package org.raceline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.ObservationFact;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoredCut;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/** Imports as values, so that the same ones can be written into a store and kept by the {@link Reference}. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-03-05T10:15:30.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    static final Period YEAR = new Period(DAY, DAY.plusDays(364));

    /** @param person index of a person, or -1 */
    record T(String kind, String key, LocalDateTime at, Integer offset, int person, String currency, Map<String, String> slice, Map<String, Long> amounts,
            Set<String> exclusions) {
    }

    record O(String metric, Period period, Map<String, String> slice, long value, String currency) {
    }

    record Table(Cut cut, List<O> figures) {
    }

    /** @param links pairs of indexes of persons that are one */
    record Batch(String id, String source, List<T> touchpoints, List<Table> tables, List<int[]> links) {
    }

    private Sample() {
    }

    static T order(String key, LocalDate day, int person, long millionths) {
        return new T("order", key, day.atTime(12, 0), null, person, "EUR", Map.of(), Map.of("net_sales", millionths), Set.of());
    }

    static Batch orders(String id, String source, T... orders) {
        return new Batch(id, source, List.of(orders), List.of(), List.of());
    }

    static ImportEntry entry(String id, String source) {
        return new ImportEntry(id, source, "shop.test", id + ".csv", "sha-" + id, NOW, new LineCount(10, 1, 7, 1, 1), 0, 0, 1, 0,
                Optional.of(YEAR), Optional.empty());
    }

    static JournalEntry change(String action, String subject) {
        return new JournalEntry(NOW, "tester", action, subject, "", "{}");
    }

    /** Of an import that reads the file of another one again. */
    static ImportEntry repair(String id, ImportEntry old) {
        return new ImportEntry(id, old.source(), old.connector(), old.file(), "sha-" + id, NOW, old.lines(), 0, 0, 0, 0, 0, old.period(), Optional.of(old.id()),
                Optional.empty(), Optional.empty());
    }

    static ImportEntry write(Store store, Batch batch) {
        return write(store, batch, entry(batch.id(), batch.source()));
    }

    static ImportEntry write(Store store, Batch batch, ImportEntry entry) {
        try (ImportTransaction transaction = store.begin(entry)) {
            fill(transaction, batch);
            return transaction.commit(entry, change("import", batch.id()));
        }
    }

    static void fill(ImportTransaction transaction, Batch batch) {
        Map<Integer, Long> keys = new HashMap<>();
        TouchpointFact touchpoint = new TouchpointFact();
        for (T t : batch.touchpoints()) {
            touchpoint.clear();
            touchpoint.kind = t.kind();
            touchpoint.key = t.key();
            touchpoint.at(t.at());
            touchpoint.offsetSeconds = t.offset() == null ? TouchpointFact.NO_OFFSET : t.offset();
            touchpoint.person = t.person() < 0 ? 0 : keys.computeIfAbsent(t.person(), p -> key(transaction, p));
            touchpoint.currency = t.currency();
            touchpoint.slice.putAll(t.slice());
            touchpoint.amounts.putAll(t.amounts());
            touchpoint.exclusions.addAll(t.exclusions());
            transaction.add(touchpoint);
        }
        batch.tables().forEach(table -> fill(transaction, transaction.cut(table.cut()), table.figures()));
        for (int[] link : batch.links()) {
            transaction.link(key(transaction, link[0]), key(transaction, link[1]));
        }
    }

    static void fill(ImportTransaction transaction, long cut, List<O> figures) {
        ObservationFact observation = new ObservationFact();
        for (O o : figures) {
            observation.clear();
            observation.cut = cut;
            observation.metric = o.metric();
            observation.period = o.period();
            observation.slice.putAll(o.slice());
            observation.value = o.value();
            observation.currency = o.currency();
            transaction.add(observation);
        }
    }

    private static long key(ImportTransaction transaction, int person) {
        return transaction.person(Person.Identity.EMAIL, new byte[] { (byte) person, 0, (byte) 0x80, (byte) 0xFF });
    }

    /** The answer to one question. */
    static List<TouchpointRow> ask(Store store, TouchpointQuestion question) {
        return store.touchpoints(List.of(question)).getFirst();
    }

    /** The cuts of one metric. */
    static List<StoredCut> cuts(Store store, String metric) {
        return store.cuts(List.of(metric)).getOrDefault(metric, List.of());
    }

    static Metric.Counted metric(Metric.Count count, Unit.Kind unit) {
        return metric(count, unit, Slice.ALL, "");
    }

    static Metric.Counted metric(Metric.Count count, Unit.Kind unit, Slice filter, String despite) {
        return new Metric.Counted(new Metric.About("m", "M", "", ""), count.unit(unit), count, "order", "net_sales", 2, filter, despite, count.needsThen() ? "lead" : "");
    }

    /** What is counted over the whole year, of all sources. */
    static TouchpointQuestion total(Metric.Count count) {
        boolean money = count == Metric.Count.SUM || count == Metric.Count.MEDIAN;
        return new TouchpointQuestion(metric(count, money ? Unit.Kind.MONEY : Unit.Kind.COUNT), List.of("shop", "till"), List.of(YEAR), Slice.ALL, List.of(), false);
    }

    static List<TouchpointQuestion> totals() {
        List<TouchpointQuestion> all = new ArrayList<>();
        for (Metric.Count count : Metric.Count.values()) {
            all.add(total(count));
        }
        return all;
    }
}
