package org.raceline.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.raceline.core.analysis.Cohort;
import org.raceline.core.analysis.CohortArithmetic;
import org.raceline.core.analysis.CohortArithmetic.Place;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.FollowUp;
import org.raceline.core.analysis.FollowUpArithmetic;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.analysis.Interval;
import org.raceline.core.analysis.Missing;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.RepeatPurchases;
import org.raceline.core.analysis.Segment;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.SegmentedCustomer;
import org.raceline.core.analysis.Segments;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.service.CustomerAnalysis;

/** Five customers from September to the middle of November, two of whom came back. */
final class LittleCustomers implements CustomerAnalysis {
    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 15);
    private static final Period KNOWN = new Period(LocalDate.of(2026, 9, 1), NEWEST);
    private static final Period SEPTEMBER = Period.parse("2026-09", NEWEST).orElseThrow();
    private static final Period OCTOBER = Period.parse("2026-10", NEWEST).orElseThrow();

    @Override
    public Cohorts cohorts(CohortQuery query) {
        if (!query.filter().isAll()) {
            return new Cohorts(query, List.of(), List.of(), Optional.of(KNOWN), Optional.of(new Missing(Reason.NOT_DIVISIBLE, "No file splits it in this way.")), new LinkedHashSet<>());
        }
        List<Period> periods = List.of(SEPTEMBER, OCTOBER, Period.parse("2026-11", NEWEST).orElseThrow());
        List<Cohort> cohorts = CohortArithmetic.cohorts(periods, 2, Coverage.of(KNOWN), Map.of(0, 4L, 1, 1L), Map.of(new Place(0, 0), Quantity.count(4), new Place(0, 1), Quantity.count(2),
                new Place(0, 2), Quantity.count(1), new Place(1, 1), Quantity.count(1)), Unit.COUNT);
        return new Cohorts(query, cohorts, CohortArithmetic.averages(cohorts), Optional.of(KNOWN), Optional.empty(), new LinkedHashSet<>());
    }

    private static FollowUps followUps(FollowUpQuery query) {
        List<FollowUp> periods = List.of(FollowUpArithmetic.of(SEPTEMBER, true, Map.of(OptionalInt.empty(), 2L, OptionalInt.of(12), 1L, OptionalInt.of(40), 1L), NEWEST, query.within()));
        return new FollowUps(periods, FollowUpArithmetic.averages(periods), Optional.empty(), new LinkedHashSet<>(List.of(Reading.IMMATURE)));
    }

    @Override
    public RepeatPurchases repeats(FollowUpQuery query) {
        return new RepeatPurchases(List.of(rate("repeat_purchase_rate", query.period())), followUps(query), followUps(query), List.of(rate("returning_customer_rate", OCTOBER)));
    }

    private static Reading rate(String metric, Period period) {
        return new Reading(metric, period, Slice.ALL, Optional.of(new Quantity(new BigDecimal("0.25"), Unit.RATIO)), Optional.empty(), "", Optional.empty(), new LinkedHashSet<>(), List.of("orders.csv"));
    }

    @Override
    public FollowUps leads(FollowUpQuery query) {
        return followUps(query);
    }

    @Override
    public Segments segments(SegmentQuery query) {
        Segments.Part best = new Segments.Part(Segment.CHAMPIONS, 1, 3, Quantity.money("60", "EUR"), new BigDecimal("0.2"), Optional.of(new BigDecimal("0.75")));
        Segments.Part rest = new Segments.Part(Segment.HIBERNATING, 4, 4, Quantity.money("20", "EUR"), new BigDecimal("0.8"), Optional.of(new BigDecimal("0.25")));
        return new Segments(query, Optional.of(KNOWN), List.of(best, rest), Optional.empty(), new LinkedHashSet<>());
    }

    @Override
    public void segmented(SegmentQuery query, Consumer<SegmentedCustomer> each) {
        each.accept(new SegmentedCustomer("=cmd", "0a1b", Segment.CHAMPIONS, 5, 5, 5));
        each.accept(new SegmentedCustomer("email", "2c3d", Segment.HIBERNATING, 1, 1, 1));
    }

    @Override
    public RateComparison compare(Proportion control, Proportion variant) {
        Interval narrow = new Interval(new BigDecimal("0.081600"), new BigDecimal("0.121900"));
        return new RateComparison(new RateComparison.Rate(control, new BigDecimal("0.100000"), narrow), new RateComparison.Rate(variant, new BigDecimal("0.100000"), narrow),
                new BigDecimal("0.000000"), new Interval(new BigDecimal("-0.026000"), new BigDecimal("0.026000")), Optional.of(new BigDecimal("0.000000")), Optional.empty(),
                RateComparison.Verdict.NO_DIFFERENCE_SHOWN);
    }
}
