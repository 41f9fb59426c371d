package org.raceline.engine.internal.analysis;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.ChangeQuery;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Completeness;
import org.raceline.core.analysis.Decomposition;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.FunnelQuery;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.Store;

/** Answers from a store's live facts. Keeps nothing between calls; any thread. */
public final class StoreAnalysis implements Analysis {
    private final Supplier<Catalogue> catalogue;
    private final Store store;
    private final Supplier<List<Source>> sources;
    private final Function<Months, DayOfWeek> weekStart;
    private final Months months;
    private final String currency;
    private final CustomerAnalysis customers;

    /**
     * @param catalogue asked at every call: plug-ins come and go
     * @param sources   with their ranks
     * @param weekStart the first day of a week, where months are those of a calendar
     */
    public StoreAnalysis(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources, Function<Months, DayOfWeek> weekStart) {
        this(catalogue, store, sources, weekStart, Months.ISO, "");
    }

    private StoreAnalysis(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources, Function<Months, DayOfWeek> weekStart, Months months, String currency) {
        this.catalogue = catalogue;
        this.store = store;
        this.sources = sources;
        this.weekStart = weekStart;
        this.months = months;
        this.currency = currency;
        customers = new Customers(catalogue, store, sources, this::calendar, this::metric);
    }

    @Override
    public Analysis in(String other) {
        return new StoreAnalysis(catalogue, store, sources, weekStart, months, Unit.money(other).currency());
    }

    @Override
    public Analysis by(Months others) {
        return new StoreAnalysis(catalogue, store, sources, weekStart, others, currency);
    }

    private Calendar calendar() {
        return new Calendar(months, weekStart.apply(months));
    }

    @Override
    public CustomerAnalysis customers() {
        return customers;
    }

    private Inquiry inquiry() {
        return new Inquiry(catalogue.get(), new Facts(store, sources), currency);
    }

    @Override
    public List<Reading> metric(MetricQuery query) {
        Split split = new Split(query.by(), query.filter(), query.includeExcluded());
        Inquiry inquiry = inquiry();
        List<Bucket> buckets = query.grain().split(query.period(), calendar()).stream().map(p -> new Bucket(p, query.period())).toList();
        MoneyEvaluator evaluator = inquiry.evaluator(split, query.metrics(), buckets);
        Readings readings = inquiry.readings(split);
        return query.metrics().stream().flatMap(m -> {
            List<Answer> answers = evaluator.answers(m, buckets);
            boolean unknown = answers.getFirst().isUnknown();
            return unknown ? Stream.of(readings.one(m, query.period(), answers.getFirst())) : readings.all(m, query.grain(), buckets, answers).stream();
        }).toList();
    }

    @Override
    public Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded) {
        Split split = new Split(List.of(), filter, includeExcluded);
        Inquiry inquiry = inquiry();
        Bucket bucket = new Bucket(period, period);
        MoneyEvaluator evaluator = inquiry.evaluator(split, List.of(metric), List.of(bucket));
        Answer answer = evaluator.answers(metric, List.of(bucket)).getFirst();
        Readings readings = inquiry.readings(split);
        return answer.isUnknown() ? new Explanation(readings.one(metric, period, answer), "", List.of(), List.of(), List.of(), List.of())
                : evaluator.explain(metric, bucket, readings);
    }

    @Override
    public Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter) {
        Inquiry inquiry = inquiry();
        return inquiry.catalogue().kpi(kpi).map(k -> cells(inquiry, List.of(k), period, comparison, filter).getFirst());
    }

    @Override
    public Scorecard scorecard(Period period, Comparison comparison, Slice filter) {
        Inquiry inquiry = inquiry();
        List<Kpi> headlines = Arrays.stream(Stage.values())
                .flatMap(s -> Arrays.stream(KpiKind.values()).flatMap(k -> inquiry.catalogue().headline(s, k).stream())).toList();
        return new Scorecard(period, comparison.of(period), cells(inquiry, headlines, period, comparison, filter));
    }

    private List<ScorecardCell> cells(Inquiry inquiry, Collection<Kpi> kpis, Period period, Comparison comparison, Slice filter) {
        List<Bucket> buckets = Inquiry.buckets(period, comparison);
        Split split = new Split(List.of(), filter, false);
        MoneyEvaluator evaluator = inquiry.evaluator(split, kpis.stream().map(Kpi::id).toList(), buckets);
        Aims aims = new Aims(store, filter.isAll() ? store.targets() : List.of());
        Readings readings = inquiry.readings(split);
        return kpis.stream().map(k -> cell(readings, k, buckets, evaluator.answers(k.id(), buckets), aims)).toList();
    }

    private static ScorecardCell cell(Readings one, Kpi kpi, List<Bucket> buckets, List<Answer> answers, Aims aims) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            readings.add(one.one(kpi.id(), buckets.get(i).period(), answers.get(i)));
        }
        Reading now = readings.getFirst();
        Optional<Reading> before = readings.stream().skip(1).findFirst();
        Optional<Change> change = before.filter(b -> answers.getFirst().ranks().equals(answers.getLast().ranks()))
                .flatMap(b -> Change.between(kpi.metric(), now, b, kpi.direction()));
        boolean ofPart = kpi.metric().growsWithDays() && before.filter(b -> b.value().isPresent() && b.flags().contains(Reading.PARTIAL)).isPresent();
        Aims.Aim aim = aims.of(kpi.metric(), now);
        Status status = now.value().flatMap(v -> aim.target().map(t -> Status.of(v, t, kpi.direction()))).orElse(Status.NONE);
        Optional<Period> told = ofPart ? before.flatMap(b -> part(answers.getLast().covered().within(b.period()), b.period())) : Optional.empty();
        return new ScorecardCell(kpi, flagged(now, aim.remark(), ofPart), before, change, aim.target(), status, told);
    }

    /** The days that are known of a period, where they are one stretch and not all of it. */
    private static Optional<Period> part(Coverage known, Period whole) {
        return known.covers(whole) || known.periods().size() != 1 ? Optional.empty() : known.span();
    }

    private static Reading flagged(Reading now, Optional<String> remark, boolean heldAgainstPart) {
        Reading remarked = remark.map(now::flagged).orElse(now);
        return heldAgainstPart ? remarked.flagged(Reading.COMPARISON_PARTIAL) : remarked;
    }

    @Override
    public Funnel funnel(FunnelQuery query) {
        return new FunnelAnalysis(inquiry(), query).funnel();
    }

    @Override
    public Matrix matrix(MatrixQuery query) {
        return new MatrixAnalysis(inquiry(), query).matrix();
    }

    @Override
    public Decomposition changes(ChangeQuery query) {
        return new ChangeAnalysis(inquiry(), query).decomposition();
    }

    @Override
    public List<BeforeAfter> beforeAfter(BeforeAfterQuery query) {
        return new BeforeAfterAnalysis(inquiry(), query).all();
    }

    @Override
    public Completeness completeness(Period period) {
        return new CompletenessAnalysis(inquiry(), period).completeness();
    }

    @Override
    public JourneyAnalysis journeys() {
        return new StoreJourneys(catalogue, store, sources, this::metric, currency);
    }

    @Override
    public List<String> values(String dimension) {
        return store.values(dimension);
    }
}
