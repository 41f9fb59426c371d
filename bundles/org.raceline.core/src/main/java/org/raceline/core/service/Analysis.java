package org.raceline.core.service;

import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
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
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;

/** Answers questions over the live facts of one workspace. Blocks; call it off the user interface's thread. */
public interface Analysis {
    /**
     * The same questions with all money in one currency: each amount at the rate of its own day. Money for which a rate is missing
     * stays in its currency where it has but one, and has no value where it has several; the reading says what is missing.
     * {@link #journeys} converts each conversion by itself, to millionths, so that credits still add up. Segments of customers are not converted.
     *
     * @param currency ISO 4217 code
     */
    Analysis in(String currency);

    /**
     * The same questions with the months, quarters and years of another calendar; until it is asked for, they are those of ISO 8601.
     * A figure that a source states of a whole month answers for that month and not for one of another calendar.
     */
    Analysis by(Months months);

    /** Readings in the order of metrics, then periods, then slices. An unknown metric is one reading that says so. */
    List<Reading> metric(MetricQuery query);

    /** Where one figure comes from: down to imports and lines. An unknown metric has a reading that says so. */
    Explanation explain(String metric, Period period, Slice filter, boolean includeExcluded);

    /**
     * One KPI of a slice against its comparison and target; empty where the catalogue has no such KPI. Targets are of everything:
     * a narrower slice has none.
     */
    Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison, Slice filter);

    /** The same of everything. */
    default Optional<ScorecardCell> cell(String kpi, Period period, Comparison comparison) {
        return cell(kpi, period, comparison, Slice.ALL);
    }

    /** The headline KPIs of all stages and kinds, of a slice. */
    Scorecard scorecard(Period period, Comparison comparison, Slice filter);

    /** The same of everything. */
    default Scorecard scorecard(Period period, Comparison comparison) {
        return scorecard(period, comparison, Slice.ALL);
    }

    /** From visits over engaged visits, leads and orders to repeat orders, of a slice. */
    default Funnel funnel(Period period, Slice filter) {
        return funnel(new FunnelQuery(period, Comparison.NONE, Optional.empty(), filter));
    }

    /** The same, also against another period, by channel, and with what is lost more than it had to be. */
    Funnel funnel(FunnelQuery query);

    /** The same of everything. */
    default Funnel funnel(Period period) {
        return funnel(period, Slice.ALL);
    }

    /** Metrics side by side for each channel, campaign, country, …. An unknown metric is a column that says so. */
    Matrix matrix(MatrixQuery query);

    /** What changed between two periods, and why. An unknown metric has readings that say so. */
    Decomposition changes(ChangeQuery query);

    /** What metrics were just before and just after something happened, in the order of the metrics. An unknown one has readings that say so. */
    List<BeforeAfter> beforeAfter(BeforeAfterQuery query);

    /** Which cells of the board can be answered, and what the others lack. */
    Completeness completeness(Period period);

    /** The values of a dimension among live facts, in order; what a filter may be set to. */
    List<String> values(String dimension);

    /** People followed over their touchpoints. */
    JourneyAnalysis journeys();

    /** What customers do over time: cohorts, repeat purchases, segments, and rates against each other. */
    CustomerAnalysis customers();
}
