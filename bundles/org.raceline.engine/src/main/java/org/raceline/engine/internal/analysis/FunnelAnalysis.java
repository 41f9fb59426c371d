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
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Leak;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;

/** Tells how many get from step to step, and where they are lost. */
final class FunnelAnalysis {
    private static final String ORDERS = "orders";
    private static final String REPEAT_ORDERS = "repeat_orders";
    private static final String REVENUE = "net_revenue";

    private record FunnelStep(Stage stage, String metric) {
    }

    // Visits, not visitors: a share of people in visits would say nothing.
    private static final List<FunnelStep> FUNNEL = List.of(new FunnelStep(Stage.REACH, "visits"), new FunnelStep(Stage.ACT, "engaged_visits"),
            new FunnelStep(Stage.ACT, "leads"), new FunnelStep(Stage.CONVERT, ORDERS), new FunnelStep(Stage.ENGAGE, REPEAT_ORDERS));
    private static final List<String> METRICS = FUNNEL.stream().map(FunnelStep::metric).toList();

    private final Inquiry inquiry;
    private final FunnelQuery query;
    private final List<Bucket> buckets;

    FunnelAnalysis(Inquiry inquiry, FunnelQuery query) {
        this.inquiry = inquiry;
        this.query = query;
        this.buckets = Inquiry.buckets(query.period(), query.comparison());
    }

    /** What was found of each step, in their order: now, and before if anything is compared. */
    private record Found(Split split, List<List<Answer>> answers) {
        boolean sameDays(int step, Found other) {
            return answers.get(step).getFirst().covered().equals(other.answers.get(step).getFirst().covered());
        }
    }

    Funnel funnel() {
        Split whole = new Split(List.of(), query.filter(), false);
        MoneyEvaluator totals = inquiry.evaluator(whole, Stream.concat(METRICS.stream(), Stream.of(REVENUE)).toList(), buckets);
        Found all = new Found(whole, METRICS.stream().map(m -> totals.answers(m, buckets)).toList());
        List<Funnel.Step> steps = steps(all, Slice.ALL);
        List<Funnel.Part> parts = new ArrayList<>();
        Map<String, Quantity> worth = worth(all, totals.answers(REVENUE, buckets).getFirst());
        List<Leak> leaks = new ArrayList<>();
        if (query.dimension().isPresent()) {
            Split parted = new Split(List.of(query.dimension().get()), query.filter(), false);
            MoneyEvaluator split = inquiry.evaluator(parted, METRICS, buckets);
            Found found = new Found(parted, METRICS.stream().map(m -> split.answers(m, buckets)).toList());
            parts.addAll(parts(found));
            parts.forEach(part -> leaks.addAll(leaks(part.slice(), part.steps(), expected(all, found, steps), worth)));
        } else {
            leaks.addAll(leaks(query.filter(), steps, List.of(), worth));
        }
        leaks.sort(Leak.WORST_FIRST);
        return new Funnel(query.period(), query.comparison().of(query.period()), steps, query.dimension(), parts, leaks);
    }

    private List<Funnel.Part> parts(Found found) {
        Set<Slice> slices = new LinkedHashSet<>();
        found.answers().forEach(step -> step.forEach(a -> slices.addAll(a.figures().keySet())));
        return slices.stream().map(s -> {
            List<Funnel.Step> steps = steps(found, s);
            return new Funnel.Part(steps.getFirst().reading().slice(), steps);
        }).sorted(Comparator.comparing((Funnel.Part p) -> p.steps().getFirst().reading(), Readings.LARGEST_FIRST)
                .thenComparing(p -> p.slice().values().get(query.dimension().orElseThrow()))).toList();
    }

    private List<Funnel.Step> steps(Found found, Slice slice) {
        List<Funnel.Step> steps = new ArrayList<>();
        for (int i = 0; i < FUNNEL.size(); i++) {
            FunnelStep step = FUNNEL.get(i);
            List<Answer> answers = found.answers().get(i);
            Reading now = reading(found, i, 0, slice);
            Optional<Reading> before = buckets.size() == 1 ? Optional.empty() : Optional.of(reading(found, i, 1, slice));
            boolean comparable = sameRanks(answers);
            Optional<BigDecimal> shareBefore = before.isPresent() && comparable && i > 0 && sameRanks(found.answers().get(i - 1)) ? share(found, i, 1, slice) : Optional.empty();
            Optional<Change> change = before.filter(b -> comparable).flatMap(b -> inquiry.catalogue().metric(step.metric()).flatMap(m -> Change.between(m, now, b, Direction.UP)));
            String name = inquiry.catalogue().metric(step.metric()).map(Metric::name).orElse(step.metric());
            steps.add(new Funnel.Step(step.stage(), step.metric(), name, now, i == 0 ? Optional.empty() : share(found, i, 0, slice), before, shareBefore, change));
        }
        return steps;
    }

    private static boolean sameRanks(List<Answer> answers) {
        return answers.getFirst().ranks().equals(answers.getLast().ranks());
    }

    private Reading reading(Found found, int step, int bucket, Slice slice) {
        return inquiry.readings(found.split()).of(METRICS.get(step), buckets.get(bucket).period(), slice, found.answers().get(step).get(bucket));
    }

    /** Of the step before, where both speak of the same days. */
    private Optional<BigDecimal> share(Found found, int step, int bucket, Slice slice) {
        boolean comparable = found.answers().get(step - 1).get(bucket).covered().equals(found.answers().get(step).get(bucket).covered());
        return comparable ? reading(found, step - 1, bucket, slice).value().filter(b -> !b.isZero())
                .flatMap(b -> reading(found, step, bucket, slice).value().map(n -> n.over(b))) : Optional.empty();
    }

    /** The share of the whole at each step, where the parts speak of the same days. */
    private static List<Optional<BigDecimal>> expected(Found all, Found parts, List<Funnel.Step> steps) {
        List<Optional<BigDecimal>> expected = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            expected.add(i > 0 && all.sameDays(i, parts) && all.sameDays(i - 1, parts) ? steps.get(i).share() : Optional.empty());
        }
        return expected;
    }

    /** What it is worth to get to each step, as {@link Leak} says; steps of which it cannot be told are not there. */
    private Map<String, Quantity> worth(Found all, Answer revenue) {
        Map<String, Quantity> worth = new LinkedHashMap<>();
        Optional<Quantity> earned = inquiry.readings(all.split()).one(REVENUE, query.period(), revenue).value();
        int orders = METRICS.indexOf(ORDERS);
        Optional<Quantity> bought = reading(all, orders, 0, Slice.ALL).value();
        for (int i = 0; i < METRICS.size(); i++) {
            boolean order = METRICS.get(i).equals(ORDERS) || METRICS.get(i).equals(REPEAT_ORDERS);
            Answer step = all.answers().get(order ? orders : i).getFirst();
            boolean sameDays = step.covered().equals(revenue.covered()) && all.answers().get(orders).getFirst().covered().equals(revenue.covered());
            Optional<Quantity> passings = (order ? bought : reading(all, i, 0, Slice.ALL).value()).filter(p -> sameDays && !p.isZero());
            String metric = METRICS.get(i);
            passings.ifPresent(p -> bought.filter(b -> b.value().compareTo(p.value()) <= 0).flatMap(b -> earned.filter(e -> e.value().signum() > 0))
                    .ifPresent(e -> worth.put(metric, new Quantity(e.over(p), e.unit()))));
        }
        return worth;
    }

    private static List<Leak> leaks(Slice slice, List<Funnel.Step> steps, List<Optional<BigDecimal>> whole, Map<String, Quantity> worth) {
        List<Leak> leaks = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Funnel.Step step = steps.get(i);
            Optional<Quantity> each = Optional.ofNullable(worth.get(step.metric()));
            Leak.of(slice, steps.get(i - 1), step, Leak.Against.BEFORE, step.shareBefore(), each).ifPresent(leaks::add);
            if (!whole.isEmpty()) {
                Leak.of(slice, steps.get(i - 1), step, Leak.Against.WHOLE, whole.get(i), each).ifPresent(leaks::add);
            }
        }
        return leaks;
    }
}
