package org.raceline.engine.internal.analysis;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.RepeatPurchases;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.SegmentedCustomer;
import org.raceline.core.analysis.Segments;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Source;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.store.SpanQuestion;
import org.raceline.core.store.Store;
import org.raceline.engine.internal.statistics.Proportions;

/** Tells what customers do from a store's live facts. Keeps nothing between calls; any thread. */
final class Customers implements CustomerAnalysis {
    private final Supplier<Catalogue> catalogue;
    private final Store store;
    private final Supplier<List<Source>> sources;
    private final Supplier<Calendar> calendar;
    private final Function<MetricQuery, List<Reading>> metrics;

    /** @param metrics answers questions about metrics */
    Customers(Supplier<Catalogue> catalogue, Store store, Supplier<List<Source>> sources, Supplier<Calendar> calendar, Function<MetricQuery, List<Reading>> metrics) {
        this.catalogue = catalogue;
        this.store = store;
        this.sources = sources;
        this.calendar = calendar;
        this.metrics = metrics;
    }

    @Override
    public Cohorts cohorts(CohortQuery query) {
        return new Retaining(catalogue.get(), store, new Facts(store, sources), calendar.get()).cohorts(query);
    }

    @Override
    public RepeatPurchases repeats(FollowUpQuery query) {
        Tracking tracking = new Tracking(catalogue.get(), store, new Facts(store, sources), calendar.get());
        return new RepeatPurchases(ask(query, Grain.TOTAL, "repeat_purchase_rate", "repeat_day_purchase_rate"), tracking.followUps(SpanQuestion.Span.TO_SECOND, query),
                tracking.followUps(SpanQuestion.Span.TO_LATER_DAY, query), ask(query, query.grain(), "returning_customer_rate"));
    }

    private List<Reading> ask(FollowUpQuery query, Grain grain, String... ids) {
        return metrics.apply(new MetricQuery(List.of(ids), query.period(), grain, List.of(), query.filter(), query.includeExcluded()));
    }

    @Override
    public FollowUps leads(FollowUpQuery query) {
        return new Tracking(catalogue.get(), store, new Facts(store, sources), calendar.get()).followUps(SpanQuestion.Span.TO_FOLLOWING, query);
    }

    @Override
    public Segments segments(SegmentQuery query) {
        return new Segmenting(catalogue.get(), store, new Facts(store, sources)).segments(query);
    }

    @Override
    public void segmented(SegmentQuery query, Consumer<SegmentedCustomer> each) {
        new Segmenting(catalogue.get(), store, new Facts(store, sources)).segmented(query, each);
    }

    @Override
    public RateComparison compare(Proportion control, Proportion variant) {
        return Proportions.compare(control, variant);
    }
}
