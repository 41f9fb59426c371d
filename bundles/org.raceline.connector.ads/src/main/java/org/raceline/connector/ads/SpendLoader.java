package org.raceline.connector.ads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Row;

/**
 * Writes a spend table. Months on end are one cut, so that of a month that is left out in the middle nothing is claimed; within
 * a month or week nothing is said of single days.
 */
final class SpendLoader {
    private final SpendReading reading;
    private final FactSink sink;
    private final TreeMap<Period, List<Spend>> periods = new TreeMap<>();
    private final List<Row> totals = new ArrayList<>();
    private final EmptyCells empty = new EmptyCells();
    private boolean rejected;

    SpendLoader(SpendReading reading, FactSink sink) {
        this.reading = reading;
        this.sink = sink;
    }

    void load(List<Row> rows) {
        for (Row row : rows) {
            if (reading.columns().isTotal(row)) {
                totals.add(row);
                sink.skip(Sentences.text("skip.total"), row.firstLine(), row.lastLine());
            } else {
                sort(row);
            }
        }
        empty.issues().forEach(sink::report);
        List<Period> runs = runs();
        for (Period run : runs) {
            sink.cut(new Cut(reading.dimensions(), reading.columns().grain(), run, true, ""));
            if (rejected) {
                metrics().forEach(metric -> sink.flag(metric, "rejected-rows"));
            }
            if (runs.size() == 1 && totals.size() == 1) {
                reading.total(totals.getFirst()).ifPresent(stated -> sink.total("media_cost", stated));
            }
            periods.values().stream().filter(spends -> run.contains(spends.getFirst().period())).forEach(this::write);
        }
    }

    private void sort(Row row) {
        try {
            Spend spend = reading.spend(row);
            empty.see(row, reading.columns().figures());
            periods.computeIfAbsent(spend.period(), period -> new ArrayList<>()).add(spend);
        } catch (CellException bad) {
            rejected = true;
            sink.record(row.firstLine(), row.lastLine());
            sink.reject(bad.issue());
        }
    }

    /** Days and weeks that are left out had no spend: nobody writes these down. */
    private List<Period> runs() {
        if (reading.columns().grain() != Grain.MONTH) {
            LocalDate last = periods.keySet().stream().map(Period::to).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
            return periods.isEmpty() ? List.of() : List.of(new Period(periods.firstKey().from(), last));
        }
        List<Period> runs = new ArrayList<>();
        for (Period month : periods.keySet()) {
            if (!runs.isEmpty() && runs.getLast().to().plusDays(1).equals(month.from())) {
                runs.set(runs.size() - 1, new Period(runs.getLast().from(), month.to()));
            } else {
                runs.add(month);
            }
        }
        return runs;
    }

    private Set<String> metrics() {
        Set<String> metrics = new HashSet<>(Set.of("media_cost"));
        metrics.addAll(reading.columns().counts().keySet());
        return metrics;
    }

    private void write(List<Spend> spends) {
        Set<Map<String, String>> seen = new HashSet<>();
        for (Spend spend : spends) {
            sink.record(spend.firstLine(), spend.lastLine());
            if (!seen.add(spend.dimensions()) && reading.columns().areKnown()) {
                sink.report(Sentences.warning("spend.twice").in("", spend.firstLine()));
            }
            spend.cost().ifPresent(cost -> observation("media_cost", spend).money(cost.value(), spend.currency()));
            spend.counts().forEach((metric, value) -> observation(metric, spend).value(value));
        }
    }

    private ObservationWriter observation(String metric, Spend spend) {
        ObservationWriter writer = sink.observation(metric).during(spend.period());
        spend.dimensions().forEach(writer::in);
        return writer;
    }
}
