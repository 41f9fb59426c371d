package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;

/** Answers metrics that sources provide: decides who speaks, lets each answer by itself, and joins what may be joined. */
final class Evaluator {
    private final Facts facts;
    private final Split split;
    private final TableLoader loader;
    private final Map<String, Speakers> speakers = new HashMap<>();

    /** @param horizon first to last day that will be asked for */
    Evaluator(Facts facts, Split split, Period horizon) {
        this.facts = facts;
        this.split = split;
        this.loader = new TableLoader(facts, split, horizon);
    }

    /** All who can speak of a metric, and the tables in which they state it. */
    private record Speakers(List<Voice> voices, Map<String, Stating> stating) {
    }

    /** Those of the highest rank: who states, and who is counted. */
    private record Authority(int rank, List<Voice> stating, Optional<Counting> counting) {
    }

    /** One answer for each bucket, in their order. */
    List<Answer> answers(Metric metric, List<Bucket> buckets) {
        Map<Period, Authority> authorities = new LinkedHashMap<>();
        buckets.forEach(b -> authorities.computeIfAbsent(b.asked(), a -> authority(metric, a)));
        Map<Facts.Count, Set<Period>> wanted = new LinkedHashMap<>();
        authorities.forEach((asked, authority) -> authority.counting().ifPresent(c -> c.want(
                buckets.stream().filter(b -> b.asked().equals(asked)).map(Bucket::period).toList(), wanted)));
        wanted.forEach(facts::load);
        return buckets.stream().map(b -> answer(metric, b.period(), authorities.get(b.asked()))).toList();
    }

    private Authority authority(Metric metric, Period asked) {
        List<Voice> highest = Voice.authority(speakers(metric).voices(), asked);
        List<Voice> counted = highest.stream().filter(Voice::counts).toList();
        Optional<Counting> counting = counted.isEmpty() ? Optional.empty()
                : Optional.of(new Counting((Metric.Counted) metric, counted, split, facts));
        int rank = highest.isEmpty() ? 0 : highest.getFirst().rank();
        return new Authority(rank, highest.stream().filter(v -> !v.counts()).toList(), counting);
    }

    private Speakers speakers(Metric metric) {
        Speakers known = speakers.get(metric.id());
        if (known == null) {
            List<Voice> voices = Voice.of(metric, facts);
            List<Table> tables = loader.tables(metric, voices.stream().flatMap(v -> v.shapes().stream()).toList());
            Map<String, Stating> stating = new HashMap<>();
            voices.stream().filter(v -> !v.counts()).forEach(v -> stating.put(v.source(),
                    Stating.of(metric, v, tables.stream().filter(t -> t.shape().source().equals(v.source())).toList(), split, facts)));
            known = new Speakers(voices, stating);
            speakers.put(metric.id(), known);
        }
        return known;
    }

    private Answer answer(Metric metric, Period bucket, Authority authority) {
        List<Answer> parts = new ArrayList<>();
        authority.counting().map(c -> c.answer(bucket)).filter(a -> !a.covered().isEmpty()).ifPresent(parts::add);
        authority.stating().stream().filter(v -> !v.coverage().within(bucket).isEmpty())
                .map(v -> speakers(metric).stating().get(v.source()).answer(bucket)).forEach(parts::add);
        if (parts.isEmpty()) {
            return Answer.lacking(Coverage.NONE, Lack.uncovered(metric.name()));
        }
        Answer joined = metric.aggregation() == Aggregation.NONE ? Answer.distinct(metric, parts) : Answer.sum(metric, parts);
        return joined.rankedAs(new TreeMap<>(Map.of(metric.id(), authority.rank())));
    }
}
