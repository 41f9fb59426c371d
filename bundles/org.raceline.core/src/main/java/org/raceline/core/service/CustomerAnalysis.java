package org.raceline.core.service;

import java.util.function.Consumer;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.FollowUpQuery;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.analysis.Proportion;
import org.raceline.core.analysis.RateComparison;
import org.raceline.core.analysis.RepeatPurchases;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.SegmentedCustomer;
import org.raceline.core.analysis.Segments;

/** What customers do over time, told of groups and never of one. Blocks; call it off the user interface's thread. */
public interface CustomerAnalysis {
    /** Persons by the period of their first touchpoint ever, and what they do in the periods after. */
    Cohorts cohorts(CohortQuery query);

    /** Repeat purchase by its three definitions. */
    RepeatPurchases repeats(FollowUpQuery query);

    /** What became of leads, by the day of the lead: won or not, and after how many days. */
    FollowUps leads(FollowUpQuery query);

    /** Customers by recency, frequency and money. */
    Segments segments(SegmentQuery query);

    /**
     * The customers behind the segments under their pseudonyms, one call for each pseudonym, on the calling thread; none where
     * {@link #segments} has a reason for having none.
     */
    void segmented(SegmentQuery query, Consumer<SegmentedCustomer> each);

    /** Whether one rate is higher than another, at 95 % confidence. Asks nothing of the workspace. */
    RateComparison compare(Proportion control, Proportion variant);
}
