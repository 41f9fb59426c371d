package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Contributions;
import org.raceline.core.analysis.Contributions.Effect;
import org.raceline.core.analysis.Contributions.Values;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.RatioOfSums;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/** Tells what changed between two periods, and why. */
final class ChangeAnalysis {
    private static final int QUOTIENT_DIGITS = 34;

    private final Inquiry inquiry;
    private final Catalogue catalogue;
    private final ChangeQuery query;
    private final List<Bucket> buckets;
    private final Split whole;
    private final Split parted;

    ChangeAnalysis(Inquiry inquiry, ChangeQuery query) {
        this.inquiry = inquiry;
        this.catalogue = inquiry.catalogue();
        this.query = query;
        this.buckets = Inquiry.buckets(query.period(), query.comparison());
        this.whole = new Split(List.of(), query.filter(), false);
        this.parted = new Split(query.by(), query.filter(), false);
    }

    Decomposition decomposition() {
        MoneyEvaluator totals = inquiry.evaluator(whole, List.of(query.metric()), buckets);
        List<Answer> answers = totals.answers(query.metric(), buckets);
        Reading now = inquiry.readings(whole).one(query.metric(), query.period(), answers.getFirst());
        Reading before = inquiry.readings(whole).one(query.metric(), buckets.getLast().period(), answers.getLast());
        if (now.value().isEmpty() || before.value().isEmpty()) {
            Reading lacking = now.value().isEmpty() ? now : before;
            return untold(now, before, lacking.reason().orElseThrow(), lacking.explanation());
        }
        Metric metric = catalogue.metric(query.metric()).orElseThrow();
        Unit unit = now.value().get().unit();
        if (!answers.getFirst().ranks().equals(answers.getLast().ranks()) || !before.value().get().unit().equals(unit)) {
            return untold(now, before, Reason.NOT_COMPARABLE, explain(new Lack(Reason.NOT_COMPARABLE, "not-comparable", metric.name())));
        }
        Optional<List<Map<String, Quantity>>> known = quantities(totals.operands(metric.id(), buckets), Slice.ALL);
        if (known.isEmpty()) {
            return untold(now, before, Reason.NOT_COMPARABLE, explain(new Lack(Reason.NOT_COMPARABLE, "not-comparable", metric.name())));
        }
        List<Map<String, Quantity>> operands = known.get();
        Values values = values(operands);
        Told told = RatioOfSums.of(metric, catalogue::metric).filter(form -> form.adds(catalogue::metric))
                .map(form -> parts(metric, form, values, unit)).orElseGet(() -> new Told(List.of(), Optional.of(indivisible(metric))));
        Quantity difference = quantity(Contributions.difference(metric, catalogue::metric, values), unit);
        Optional<Change> change = Change.between(metric, now, before, catalogue.kpi(metric.id()).map(Kpi::direction).orElse(Direction.CONTEXT));
        return new Decomposition(metric.id(), query.by(), now, before, Optional.of(difference), change, operands(metric, values, operands, unit), told.parts(),
                told.lack().map(Lack::reason), told.lack().map(this::explain).orElse(""));
    }

    private Decomposition untold(Reading now, Reading before, Reason reason, String explanation) {
        return new Decomposition(query.metric(), query.by(), now, before, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(reason), explanation);
    }

    private String explain(Lack lack) {
        return new Explanations().of(lack, catalogue);
    }

    /** Why a metric has no parts that add up to it, whoever states it. */
    private Lack indivisible(Metric metric) {
        Optional<Metric> distinct = RatioOfSums.of(metric, catalogue::metric).stream().flatMap(form -> form.operands().stream())
                .flatMap(id -> catalogue.metric(id).stream()).filter(m -> m.aggregation() == Aggregation.NONE).findFirst();
        return distinct.map(m -> new Lack(Reason.NOT_ADDITIVE, "not-additive.change", m.name())).orElse(new Lack(Reason.NOT_ADDITIVE, "not-additive.formula", metric.name()));
    }

    private List<Decomposition.Operand> operands(Metric metric, Values values, List<Map<String, Quantity>> whole, Unit unit) {
        List<Decomposition.Operand> operands = new ArrayList<>();
        if (metric instanceof Metric.Formula formula) {
            Contributions.operands(formula, catalogue::metric, values).ifPresent(all -> all.forEach((id, contribution) -> operands.add(new Decomposition.Operand(id,
                    catalogue.metric(id).orElseThrow().name(), whole.getLast().get(id), whole.getFirst().get(id), quantity(contribution, unit)))));
        }
        return operands;
    }

    private record Told(List<Decomposition.Part> parts, Optional<Lack> lack) {
    }

    private Told parts(Metric metric, RatioOfSums form, Values all, Unit unit) {
        List<Operands> split = inquiry.evaluator(parted, List.of(metric.id()), buckets).operands(metric.id(), buckets);
        Optional<Lack> lack = Lack.worst(split.stream().flatMap(o -> o.lack().stream()).toList());
        Map<Optional<Slice>, Values> told = new LinkedHashMap<>();
        if (lack.isEmpty()) {
            Set<Slice> slices = new LinkedHashSet<>();
            split.forEach(o -> o.answers().values().forEach(a -> slices.addAll(a.figures().keySet())));
            slices.forEach(slice -> quantities(split, slice).ifPresent(q -> told.put(Optional.of(slice), values(q))));
        }
        Values rest = all.without(List.copyOf(told.values()));
        if (!rest.isNothing()) {
            told.put(Optional.empty(), rest);
            lack = lack.or(() -> Optional.of(new Lack(Reason.NOT_DIVISIBLE, "not-divisible.rest", metric.name())));
        }
        List<Effect> effects = Contributions.parts(form, all, List.copyOf(told.values()));
        List<Decomposition.Part> parts = new ArrayList<>();
        told.forEach((slice, values) -> parts.add(part(form, slice, values, effects.get(parts.size()), unit)));
        parts.sort(Comparator.comparing((Decomposition.Part p) -> p.slice().isEmpty())
                .thenComparing(p -> p.contribution().value().abs(), Comparator.reverseOrder()).thenComparing(p -> String.valueOf(p.slice())));
        return new Told(parts, lack);
    }

    private Decomposition.Part part(RatioOfSums form, Optional<Slice> slice, Values values, Effect effect, Unit unit) {
        Optional<Slice> named = slice.map(s -> {
            Map<String, String> where = new LinkedHashMap<>(query.filter().values());
            where.putAll(s.values());
            return Slice.of(where);
        });
        return new Decomposition.Part(named, value(form, values.before(), unit), value(form, values.now(), unit), quantity(effect.contribution(), unit),
                effect.mix().map(m -> quantity(m, unit)), effect.rate().map(r -> quantity(r, unit)));
    }

    /** What is not stated adds nothing to the whole, but is no 0 of its own. */
    private static Optional<Quantity> value(RatioOfSums form, Map<String, BigDecimal> values, Unit unit) {
        return values.keySet().containsAll(form.operands()) ? Contributions.value(form, values, QUOTIENT_DIGITS).map(v -> quantity(v, unit)) : Optional.empty();
    }

    /**
     * What a slice has of each operand, now and before. Empty where one is not known: there is no figure, or not one of the currency
     * of the others. What is not stated there, and was not cut off, is nothing.
     */
    private static Optional<List<Map<String, Quantity>>> quantities(List<Operands> operands, Slice slice) {
        List<Map<String, Quantity>> periods = new ArrayList<>();
        for (Operands period : operands) {
            Map<String, Quantity> values = new LinkedHashMap<>();
            for (Map.Entry<String, Answer> operand : period.answers().entrySet()) {
                Optional<Figure> figure = Optional.ofNullable(operand.getValue().figures().get(slice)).or(operand.getValue()::absent);
                if (figure.filter(f -> f.value().isEmpty()).isPresent()) {
                    return Optional.empty();
                }
                figure.flatMap(Figure::value).ifPresent(value -> values.put(operand.getKey(), value));
            }
            periods.add(values);
        }
        boolean mixed = periods.stream().flatMap(p -> p.values().stream()).map(Quantity::unit).filter(u -> u.kind() == Unit.Kind.MONEY).distinct().count() > 1;
        return mixed ? Optional.empty() : Optional.of(periods);
    }

    private static Values values(List<Map<String, Quantity>> periods) {
        return new Values(values(periods.getLast()), values(periods.getFirst()));
    }

    private static Map<String, BigDecimal> values(Map<String, Quantity> quantities) {
        return quantities.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value()));
    }

    /** Without zeros at the end. */
    private static Quantity quantity(BigDecimal value, Unit unit) {
        BigDecimal stripped = value.stripTrailingZeros();
        return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, unit);
    }
}
