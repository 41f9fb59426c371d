package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.raceline.core.analysis.Conversion;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.FormulaArithmetic;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.SamplingError;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;

/** Answers any metric; formulas on the days that all their operands have in common. */
final class FormulaEvaluator {
    private final Catalogue catalogue;
    private final Evaluator base;
    private final Split split;
    private final Exchange exchange;

    /** @param exchange brings into one currency what the base leaves open */
    FormulaEvaluator(Catalogue catalogue, Evaluator base, Split split, Exchange exchange) {
        this.catalogue = catalogue;
        this.base = base;
        this.split = split;
        this.exchange = exchange;
    }

    /** Learns what it takes to answer some metrics, of all of them at once. */
    void prepare(Collection<String> ids, List<Bucket> buckets) {
        Map<String, Metric> operands = new LinkedHashMap<>();
        ids.forEach(id -> collect(id, operands, new HashSet<>()));
        base.prepare(operands.values(), buckets);
    }

    /** One answer for each bucket, in their order; the metric and the buckets are among those that were prepared. */
    List<Answer> answers(String id, List<Bucket> buckets) {
        Map<String, Metric> operands = new LinkedHashMap<>();
        Optional<Lack> lack = collect(id, operands, new HashSet<>());
        if (lack.isPresent()) {
            return Collections.nCopies(buckets.size(), Answer.lacking(Coverage.NONE, lack.get()));
        }
        Metric metric = catalogue.metric(id).orElseThrow();
        if (!(metric instanceof Metric.Formula formula)) {
            return exchanged(metric, base.answers(metric, buckets));
        }
        return commons(operands, buckets).stream().map(c -> join(formula, operands, c, c.bucket.period())).toList();
    }

    /**
     * What the answers are made of, of each bucket in their order.
     *
     * @param id known, and free of circles; it and the buckets are among those that were prepared
     */
    List<Operands> operands(String id, List<Bucket> buckets) {
        Map<String, Metric> operands = new LinkedHashMap<>();
        collect(id, operands, new HashSet<>());
        Metric metric = catalogue.metric(id).orElseThrow();
        return metric instanceof Metric.Formula ? commons(operands, buckets).stream().map(c -> new Operands(exchanged(metric, c.answers), c.lack(metric.name()))).toList()
                : exchanged(metric, base.answers(metric, buckets)).stream().map(a -> new Operands(Map.of(id, a), a.lack())).toList();
    }

    /** The operands of a formula with their money in the one currency that the formula is worked out in. */
    private Map<String, Answer> exchanged(Metric formula, Map<String, Answer> answers) {
        Map<String, Answer> exchanged = new LinkedHashMap<>();
        answers.forEach((id, answer) -> {
            Map<Slice, Figure> figures = new LinkedHashMap<>();
            answer.figures().forEach((slice, figure) -> figures.put(slice, figure.purse().isEmpty() ? figure
                    : exchange.exchanged(figure, Purse.of(purses(answers, slice)), formula.name())));
            exchanged.put(id, answer.with(f -> exchange.exchanged(f, formula.name())).withFigures(figures));
        });
        return exchanged;
    }

    private List<Purse> purses(Map<String, Answer> answers, Slice slice) {
        return split.currency().isEmpty() ? List.of() : answers.keySet().stream().flatMap(id -> answers.get(id).figure(slice, Lack.gap(id)).purse().stream()).toList();
    }

    private List<Common> commons(Map<String, Metric> operands, List<Bucket> buckets) {
        List<Common> commons = buckets.stream().map(Common::new).toList();
        List<Common> open = commons;
        while (!open.isEmpty()) {
            List<Bucket> stretches = stretches(open);
            for (Metric operand : operands.values()) {
                answer(operand, open, base.answers(operand, stretches));
            }
            open = open.stream().filter(c -> !c.settled(operands.values())).toList();
            base.prepare(operands.values(), stretches(open));
        }
        commons.forEach(c -> exchange.learn(c.answers.values()));
        return commons;
    }

    private List<Answer> exchanged(Metric metric, List<Answer> answers) {
        if (split.currency().isEmpty()) {
            return answers; // no money is left open
        }
        exchange.learn(answers);
        return answers.stream().map(a -> a.with(f -> exchange.exchanged(f, metric.name()))).toList();
    }

    /**
     * Where one answer comes from.
     *
     * @param id known, and free of circles
     */
    Explanation explain(String id, Bucket bucket, Readings readings) {
        Map<String, Metric> operands = new LinkedHashMap<>();
        collect(id, operands, new HashSet<>());
        Metric metric = catalogue.metric(id).orElseThrow();
        if (metric instanceof Metric.Formula) {
            Common common = commons(operands, List.of(bucket)).getFirst();
            return explain(metric, bucket.period(), common, readings);
        }
        Answer answer = exchanged(metric, base.answers(metric, List.of(bucket))).getFirst();
        return explain(metric, readings.one(id, bucket.period(), answer), answer, bucket.asked());
    }

    /** @param period that of the reading */
    private Explanation explain(Metric metric, Period period, Common common, Readings readings) {
        if (!(metric instanceof Metric.Formula formula)) {
            Answer answer = exchanged(metric, List.of(common.answers.get(metric.id()))).getFirst();
            return explain(metric, readings.one(metric.id(), period, answer), answer, common.bucket.asked());
        }
        Map<String, Metric> operands = new LinkedHashMap<>();
        collect(formula.id(), operands, new HashSet<>());
        List<Period> days = common.days.periods();
        Period used = days.size() == 1 ? days.getFirst() : common.bucket.period();
        List<Explanation> parts = formula.expression().metrics().stream().map(m -> explain(catalogue.metric(m).orElseThrow(), used, common, readings)).toList();
        return new Explanation(readings.one(formula.id(), period, join(formula, operands, common, period)), formula.text(), days, parts, List.of(), List.of());
    }

    private Explanation explain(Metric metric, Reading reading, Answer answer, Period asked) {
        List<Period> days = answer.covered().periods();
        List<Conversion> conversions = answer.lack().isEmpty() && answer.figures().containsKey(Slice.ALL) ? answer.figures().get(Slice.ALL).conversions() : List.of();
        return new Explanation(reading, "", days, List.of(), base.origins(metric, asked, days, answer.cuts()), base.follows(metric, asked, days), conversions);
    }

    /** The source-provided metrics behind a metric; a lack where a name is unknown or a formula leads back to itself. */
    private Optional<Lack> collect(String id, Map<String, Metric> found, Set<String> path) {
        Metric metric = catalogue.metric(id).orElse(null);
        if (metric == null || !path.add(id)) {
            return Optional.of(new Lack(Reason.UNKNOWN_METRIC, metric == null ? "unknown-metric" : "unknown-metric.circle", id));
        }
        if (metric instanceof Metric.Formula formula) {
            for (String operand : formula.expression().metrics()) {
                Optional<Lack> lack = collect(operand, found, path);
                if (lack.isPresent()) {
                    return lack;
                }
            }
        } else {
            found.put(id, metric);
        }
        path.remove(id);
        return Optional.empty();
    }

    /** The days that all operands have in common in one bucket, as far as is known, and what they answer for these. */
    private static final class Common {
        private final Bucket bucket;
        private final Map<String, Answer> answers = new LinkedHashMap<>();
        private Coverage days;

        Common(Bucket bucket) {
            this.bucket = bucket;
            this.days = Coverage.of(bucket.period());
        }

        /** Whether all operands speak of the same days; if not, the days are now fewer and have to be asked for again. */
        boolean settled(Iterable<Metric> operands) {
            Coverage common = days;
            for (Metric operand : operands) {
                common = common.intersect(answers.get(operand.id()).covered());
            }
            boolean settled = common.equals(days) || common.isEmpty();
            days = common;
            return settled;
        }

        /** Why the formula has no figure in any slice. */
        Optional<Lack> lack(String formula) {
            return Lack.worst(answers.values().stream().flatMap(a -> a.lack().stream()).toList())
                    .or(() -> days.isEmpty() ? Optional.of(new Lack(Reason.NO_DATA, "no-data.apart", formula)) : Optional.empty());
        }
    }

    private static List<Bucket> stretches(List<Common> open) {
        return open.stream().flatMap(c -> c.days.periods().stream().map(p -> new Bucket(p, c.bucket.asked()))).toList();
    }

    /** @param found of all stretches of all open buckets */
    private static void answer(Metric operand, List<Common> open, List<Answer> found) {
        int next = 0;
        for (Common common : open) {
            int count = common.days.periods().size();
            List<Answer> parts = found.subList(next, next + count);
            next += count;
            boolean adds = operand.aggregation() == Aggregation.SUM || count == 1;
            common.answers.put(operand.id(), adds ? Answer.sum(operand, parts)
                    : Answer.lacking(common.days, new Lack(Reason.NO_DATA, "no-data.stretches", operand.name())));
        }
    }

    /** @param asked the days of which the answer is to speak */
    private Answer join(Metric.Formula formula, Map<String, Metric> operands, Common common, Period asked) {
        SequencedSet<String> flags = new LinkedHashSet<>();
        SortedMap<Integer, String> files = new TreeMap<>();
        SortedMap<String, Integer> ranks = new TreeMap<>();
        Set<Slice> slices = new LinkedHashSet<>();
        operands.keySet().stream().map(common.answers::get).forEach(a -> {
            flags.addAll(a.flags());
            files.putAll(a.files());
            ranks.putAll(a.ranks());
            slices.addAll(a.figures().keySet());
        });
        Optional<Lack> lack = common.lack(formula.name());
        if (lack.isPresent()) {
            return Answer.lacking(common.days, lack.get()).withFiles(files);
        }
        if (split.by().isEmpty()) {
            slices.add(Slice.ALL);
        }
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        slices.forEach(s -> figures.put(s, figure(formula, operands, common.answers, s)));
        return Answer.of(asked, common.days, figures, Optional.empty(), flags, files).rankedAs(ranks);
    }

    private Figure figure(Metric.Formula formula, Map<String, Metric> operands, Map<String, Answer> answers, Slice slice) {
        List<Purse> purses = purses(answers, slice);
        Exchange.Terms terms = exchange.new Terms(formula.name(), Purse.of(purses));
        Figure figure = figure(formula, operands, answers, slice, terms);
        return figure.value().isEmpty() || purses.isEmpty() ? figure : Figure.exchanged(figure.value().get(), terms);
    }

    private Figure figure(Metric.Formula formula, Map<String, Metric> operands, Map<String, Answer> answers, Slice slice, Exchange.Terms terms) {
        Map<String, Quantity> values = new HashMap<>();
        List<Lack> lacks = new ArrayList<>();
        for (String id : formula.expression().metrics()) {
            Figure figure = catalogue.metric(id).orElseThrow() instanceof Metric.Formula inner ? figure(inner, operands, answers, slice, terms)
                    : answers.get(id).figure(slice, Lack.gap(operands.get(id).name()));
            figure.lack().ifPresent(lacks::add);
            figure.value().or(() -> figure.purse().filter(p -> terms.lack().isEmpty()).map(terms::value)).ifPresent(v -> values.put(id, v));
        }
        terms.lack().ifPresent(lacks::add);
        Optional<Lack> worst = Lack.worst(lacks);
        if (worst.isPresent()) {
            return Figure.lacking(worst.get());
        }
        FormulaArithmetic.Outcome outcome = FormulaArithmetic.evaluate(formula, values);
        return outcome.value().map(v -> Figure.of(v, SamplingError.of(formula, values))).orElseGet(() -> Figure.lacking(outcome.reason().orElseThrow() == Reason.MIXED_CURRENCY
                ? Lack.mixed(formula.name()) : new Lack(Reason.UNDEFINED, "undefined", formula.name())));
    }
}
