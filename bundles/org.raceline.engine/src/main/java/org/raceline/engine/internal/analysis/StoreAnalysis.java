package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.analysis.Targets;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Target;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.Store;

/** Answers from a store's live facts. Keeps nothing between calls; any thread. */
public final class StoreAnalysis implements Analysis {
    private final Supplier<Catalogue> catalogue;
    private final Store store;
    private final Supplier<List<Source>> sources;
    private final Supplier<DayOfWeek> weekStart;

    /**
     * @param catalogue asked at every call: plug-ins come and go
     * @param sources   with their ranks
     * @param weekStart the first day of a week
     */
    public StoreAnalysis(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources, Supplier<DayOfWeek> weekStart) {
        this.catalogue = catalogue;
        this.store = store;
        this.sources = sources;
        this.weekStart = weekStart;
    }

    /** Has learnt what it takes to answer some metrics. */
    private FormulaEvaluator evaluator(Catalogue known, Split split, Collection<String> metrics, List<Bucket> buckets) {
        Period horizon = new Coverage(buckets.stream().map(Bucket::period).toList()).span().orElseThrow();
        FormulaEvaluator evaluator = new FormulaEvaluator(known, new Evaluator(new Facts(store, sources), split, horizon), split);
        evaluator.prepare(metrics, buckets);
        return evaluator;
    }

    @Override
    public List<Reading> metric(MetricQuery query) {
        Split split = new Split(query.by(), query.filter(), query.includeExcluded());
        Catalogue known = catalogue.get();
        List<Bucket> buckets = query.grain().split(query.period(), weekStart.get()).stream().map(p -> new Bucket(p, query.period())).toList();
        FormulaEvaluator evaluator = evaluator(known, split, query.metrics(), buckets);
        Readings readings = new Readings(known, split);
        return query.metrics().stream().flatMap(m -> {
            List<Answer> answers = evaluator.answers(m, buckets);
            boolean unknown = answers.getFirst().isUnknown();
            return unknown ? Stream.of(readings.one(m, query.period(), answers.getFirst())) : readings.all(m, query.grain(), buckets, answers).stream();
        }).toList();
    }

    @Override
    public Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded) {
        Split split = new Split(List.of(), filter, includeExcluded);
        Catalogue known = catalogue.get();
        Bucket bucket = new Bucket(period, period);
        FormulaEvaluator evaluator = evaluator(known, split, List.of(metric), List.of(bucket));
        Answer answer = evaluator.answers(metric, List.of(bucket)).getFirst();
        Readings readings = new Readings(known, split);
        return answer.isUnknown() ? new Explanation(readings.one(metric, period, answer), "", List.of(), List.of(), List.of(), List.of())
                : evaluator.explain(metric, bucket, readings);
    }

    @Override
    public Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter) {
        Catalogue known = catalogue.get();
        return known.kpi(kpi).map(k -> cells(known, List.of(k), period, comparison, filter).getFirst());
    }

    @Override
    public Scorecard scorecard(Period period, Comparison comparison, Slice filter) {
        Catalogue known = catalogue.get();
        List<Kpi> headlines = Arrays.stream(Stage.values())
                .flatMap(s -> Arrays.stream(KpiKind.values()).flatMap(k -> known.headline(s, k).stream())).toList();
        return new Scorecard(period, comparison.of(period), cells(known, headlines, period, comparison, filter));
    }

    private List<ScorecardCell> cells(Catalogue known, Collection<Kpi> kpis, Period period, Comparison comparison, Slice filter) {
        List<Period> periods = Stream.concat(Stream.of(period), comparison.of(period).stream()).toList();
        List<Bucket> buckets = periods.stream().map(p -> new Bucket(p, p)).toList();
        Split split = new Split(List.of(), filter, false);
        FormulaEvaluator evaluator = evaluator(known, split, kpis.stream().map(Kpi::id).toList(), buckets);
        List<Target> targets = filter.isAll() ? store.targets() : List.of();
        Readings readings = new Readings(known, split);
        return kpis.stream().map(k -> cell(readings, k, periods, evaluator.answers(k.id(), buckets), targets)).toList();
    }

    private static ScorecardCell cell(Readings one, Kpi kpi, List<Period> periods, List<Answer> answers, List<Target> targets) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            readings.add(one.one(kpi.id(), periods.get(i), answers.get(i)));
        }
        Reading now = readings.getFirst();
        Optional<Reading> before = readings.stream().skip(1).findFirst();
        Optional<Change> change = before.filter(b -> answers.getFirst().ranks().equals(answers.getLast().ranks()))
                .flatMap(b -> Change.between(now, b, kpi.direction()));
        Optional<Quantity> target = Targets.of(kpi.metric(), now.period(), targets, unit -> now.value().isEmpty() || now.value().get().unit().equals(unit));
        Status status = now.value().flatMap(v -> target.map(t -> Status.of(v, t, kpi.direction()))).orElse(Status.NONE);
        return new ScorecardCell(kpi, now, before, change, target, status);
    }

    private record FunnelStep(Stage stage, String metric) {
    }

    // Visits, not visitors: a share of people in visits would say nothing.
    private static final List<FunnelStep> FUNNEL = List.of(new FunnelStep(Stage.REACH, "visits"), new FunnelStep(Stage.ACT, "engaged_visits"),
            new FunnelStep(Stage.ACT, "leads"), new FunnelStep(Stage.CONVERT, "orders"), new FunnelStep(Stage.ENGAGE, "repeat_orders"));

    @Override
    public Funnel funnel(Period period, Slice filter) {
        Catalogue known = catalogue.get();
        List<Bucket> bucket = List.of(new Bucket(period, period));
        Split split = new Split(List.of(), filter, false);
        FormulaEvaluator evaluator = evaluator(known, split, FUNNEL.stream().map(FunnelStep::metric).toList(), bucket);
        List<Funnel.Step> steps = new ArrayList<>();
        Answer before = null;
        for (FunnelStep step : FUNNEL) {
            String metric = step.metric();
            Answer answer = evaluator.answers(metric, bucket).getFirst();
            Reading reading = new Readings(known, split).one(metric, period, answer);
            boolean comparable = before != null && before.covered().equals(answer.covered());
            Optional<BigDecimal> share = comparable ? share(steps.getLast().reading(), reading) : Optional.empty();
            String name = known.metric(metric).map(Metric::name).orElse(metric);
            steps.add(new Funnel.Step(step.stage(), metric, name, reading, share));
            before = answer;
        }
        return new Funnel(period, steps);
    }

    @Override
    public JourneyAnalysis journeys() {
        return new StoreJourneys(catalogue, store, sources);
    }

    @Override
    public List<String> values(String dimension) {
        return store.values(dimension);
    }

    private static Optional<BigDecimal> share(Reading before, Reading now) {
        return before.value().filter(b -> !b.isZero()).flatMap(b -> now.value().map(n -> n.over(b)));
    }
}
