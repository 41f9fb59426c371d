package org.raceline.ui.internal.session;

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
import org.raceline.core.service.CustomerAnalysis;

/** What was told of customers before is told again. A list of them is not kept. */
record CustomerAnswers(Answers answers, CustomerAnalysis asked) implements CustomerAnalysis {
    private record Leads(FollowUpQuery query) {
    }

    @Override
    public Cohorts cohorts(CohortQuery query) {
        return answers.answer(query, asked::cohorts);
    }

    @Override
    public RepeatPurchases repeats(FollowUpQuery query) {
        return answers.answer(query, asked::repeats);
    }

    @Override
    public FollowUps leads(FollowUpQuery query) {
        return answers.answer(new Leads(query), leads -> asked.leads(leads.query()));
    }

    @Override
    public Segments segments(SegmentQuery query) {
        return answers.answer(query, asked::segments);
    }

    @Override
    public void segmented(SegmentQuery query, Consumer<SegmentedCustomer> each) {
        asked.segmented(query, each);
    }

    @Override
    public RateComparison compare(Proportion control, Proportion variant) {
        return asked.compare(control, variant);
    }
}
