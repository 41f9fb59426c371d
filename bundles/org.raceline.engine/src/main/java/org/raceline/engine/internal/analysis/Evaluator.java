package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.raceline.core.analysis.Origin;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.store.ObservationQuestion;

/** Answers metrics that sources provide: decides who speaks, lets each answer by itself, and joins what may be joined. */
final class Evaluator {
    private final Facts facts;
    private final Split split;
    private final TableLoader loader;
    private final Map<String, List<Voice>> voices = new HashMap<>();
    private final Map<Question, Authority> authorities = new HashMap<>();
    private final Map<String, Map<String, Stating>> stating = new HashMap<>();

    /** @param horizon first to last day that will be asked for */
    Evaluator(Facts facts, Split split, Period horizon) {
        this.facts = facts;
        this.split = split;
        this.loader = new TableLoader(facts, split, horizon);
    }

    private record Question(String metric, Period asked) {
    }

    /** Those of the highest rank: who states, and who is counted. */
    private record Authority(SortedMap<String, Integer> ranks, List<Voice> stating, Optional<Counting> counting) {
    }

    /** Learns what it takes to answer some metrics, of all of them at once. */
    void prepare(Collection<Metric> metrics, List<Bucket> buckets) {
        facts.learn(metrics);
        Map<Metric, List<Voice>> untold = new LinkedHashMap<>();
        Map<Facts.Count, Set<Period>> wanted = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            Map<String, Voice> fresh = new LinkedHashMap<>();
            for (Bucket bucket : buckets) {
                Authority authority = authority(metric, bucket.asked());
                authority.counting().ifPresent(c -> c.want(bucket.period(), wanted));
                authority.stating().forEach(v -> fresh.put(v.source(), v));
            }
            fresh.keySet().removeAll(stating(metric).keySet());
            untold.put(metric, List.copyOf(fresh.values()));
        }
        Map<Metric, List<Table>> tables = loader.tables(untold);
        untold.forEach((metric, voices) -> voices.forEach(voice -> stating(metric).put(voice.source(), Stating.of(metric, voice,
                tables.get(metric).stream().filter(t -> t.shape().source().equals(voice.source())).toList(), split, facts))));
        facts.load(wanted);
        loadDays(metrics, buckets);
    }

    /** Where there is money to be converted, each day of it is asked for; one more question for all of it. */
    private void loadDays(Collection<Metric> metrics, List<Bucket> buckets) {
        Map<Facts.Count, Set<Period>> days = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            for (Bucket bucket : buckets) {
                authority(metric, bucket.asked()).counting().ifPresent(c -> c.wantDays(bucket.period(), days));
            }
        }
        facts.load(days);
    }

    /** One answer for each bucket, in their order; the metric and the buckets are among those that were prepared. */
    List<Answer> answers(Metric metric, List<Bucket> buckets) {
        return buckets.stream().map(b -> answer(metric, b.period(), authority(metric, b.asked()))).toList();
    }

    /** Where a metric's figures of some days come from, those stated in some cuts. */
    List<Origin> origins(Metric metric, Period asked, List<Period> days, Set<Long> cuts) {
        List<Origin> origins = new ArrayList<>();
        authority(metric, asked).counting().ifPresent(c -> origins.addAll(c.origins(days)));
        if (!cuts.isEmpty()) {
            new Coverage(days).span().ifPresent(span -> origins.addAll(facts.origins(new ObservationQuestion(List.of(metric.id()), cuts, span, split.filter(), List.of()))));
        }
        return origins;
    }

    /** Where what became of a metric's records is listed. */
    List<Origin> follows(Metric metric, Period asked, List<Period> days) {
        return authority(metric, asked).counting().map(c -> c.follows(days)).orElse(List.of());
    }

    private Map<String, Stating> stating(Metric metric) {
        return stating.computeIfAbsent(metric.id(), id -> new HashMap<>());
    }

    private Authority authority(Metric metric, Period asked) {
        return authorities.computeIfAbsent(new Question(metric.id(), asked), q -> {
            List<Voice> highest = Voice.authority(voices.computeIfAbsent(metric.id(), id -> Voice.of(metric, facts)), asked);
            List<Voice> counted = highest.stream().filter(Voice::counts).toList();
            Optional<Counting> counting = counted.isEmpty() ? Optional.empty()
                    : Optional.of(new Counting((Metric.Counted) metric, counted, split, facts));
            int rank = highest.isEmpty() ? 0 : highest.getFirst().rank();
            return new Authority(Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(metric.id(), rank))), highest.stream().filter(v -> !v.counts()).toList(), counting);
        });
    }

    private Answer answer(Metric metric, Period bucket, Authority authority) {
        if (metric instanceof Metric.Observed observed && !observed.within().isEmpty() && !split.asked().contains(observed.within())) {
            return refused(observed, bucket, authority);
        }
        List<Answer> parts = new ArrayList<>();
        // One that covers no day and has files says why there is nothing.
        authority.counting().map(c -> c.answer(bucket)).filter(a -> !a.covered().isEmpty() || !a.files().isEmpty()).ifPresent(parts::add);
        authority.stating().stream().filter(v -> !v.coverage().within(bucket).isEmpty())
                .map(v -> stating(metric).get(v.source()).answer(bucket)).forEach(parts::add);
        if (parts.isEmpty()) {
            return Answer.lacking(Coverage.NONE, Lack.uncovered(metric.name()));
        }
        Answer joined = metric.aggregation() == Aggregation.NONE ? Answer.distinct(metric, parts) : Answer.sum(metric, parts);
        return joined.rankedAs(authority.ranks());
    }

    /** What would have to be added over a dimension over which it never adds, whatever is stated for the whole. */
    private static Answer refused(Metric.Observed metric, Period bucket, Authority authority) {
        Coverage covered = authority.stating().stream().map(v -> v.coverage().within(bucket)).reduce(Coverage.NONE, Coverage::union);
        return Answer.lacking(covered, covered.isEmpty() ? Lack.uncovered(metric.name()) : Lack.within(metric.name(), metric.within()));
    }
}
