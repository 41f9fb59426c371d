package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.store.ObservationRow;

/** Stocks: the figure of a bucket is the last one in it, added over what is stated for the same moment. */
final class StatingStocks extends Stating {
    private static final Comparator<ObservationRow> LATEST = Comparator.comparing((ObservationRow r) -> r.period().to())
            .thenComparing(r -> r.period().from());

    StatingStocks(Metric metric, Voice voice, List<Table> tables, Split split, Facts facts) {
        super(metric, voice, tables, split, facts);
    }

    private record Candidate(Answer answer, LocalDate moment, Table table) {
    }

    @Override
    Answer answer(Period bucket) {
        List<Candidate> candidates = new ArrayList<>();
        boolean gap = false;
        boolean straddled = false;
        for (Table table : tables) {
            if (!table.shape().complete() && !table.answersSlices(split)) {
                continue;
            }
            List<Period> stated = table.stated(bucket);
            List<ObservationRow> rows = table.rows(stated.stream().filter(p -> bucket.contains(p.to())).toList());
            if (!rows.isEmpty()) {
                candidates.add(candidate(bucket, table, rows));
            }
            straddled |= !stated.isEmpty() && rows.isEmpty();
            gap |= table.shape().complete() && stated.isEmpty() && !table.shape().coverage().within(bucket).isEmpty();
        }
        Optional<Answer> best = candidates.stream()
                .min(Comparator.comparing((Candidate c) -> c.answer().figures().values().stream().allMatch(f -> f.lack().isPresent()))
                        .thenComparing(Candidate::moment, Comparator.reverseOrder())
                        .thenComparing(c -> !c.table().shape().complete())
                        .thenComparing(c -> c.table().extra(split))
                        .thenComparing(c -> c.table().shape().cuts().getLast().id(), Comparator.reverseOrder()))
                .map(Candidate::answer);
        return best.orElse(nothing(bucket, gap && !straddled, straddled));
    }

    private Candidate candidate(Period bucket, Table table, List<ObservationRow> rows) {
        Map<Slice, List<ObservationRow>> slices = rows.stream().collect(Collectors.groupingBy(r -> r.slice().only(split.by())));
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        List<ObservationRow> used = new ArrayList<>();
        boolean early = false;
        for (Map.Entry<Slice, List<ObservationRow>> slice : slices.entrySet()) {
            Period moment = slice.getValue().stream().max(LATEST).orElseThrow().period();
            List<ObservationRow> last = slice.getValue().stream().filter(r -> r.period().equals(moment)).toList();
            figures.put(slice.getKey(), all(slice.getValue()).equals(all(last)) ? sum(last)
                    : Figure.lacking(new Lack(Reason.NOT_DIVISIBLE, "not-divisible.moment", metric.name())));
            used.addAll(last);
            early |= moment.to().isBefore(bucket.to());
        }
        LocalDate moment = rows.stream().max(LATEST).orElseThrow().period().to();
        Answer answer = found(bucket, Coverage.of(new Period(bucket.from(), moment)), table, figures, cutOff(table), used);
        return new Candidate(early ? answer.partial() : answer, moment, table);
    }

    private static Set<Slice> all(List<ObservationRow> rows) {
        return rows.stream().map(ObservationRow::slice).collect(Collectors.toCollection(HashSet::new));
    }
}
