package org.raceline.core.service;

import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;

/**
 * Follows people over their touchpoints, all sources together. Blocks; call it off the user interface's thread. The first question
 * after an import takes longer: touchpoints are put into the order of people then.
 */
public interface JourneyAnalysis {
    /** What earned the conversions of a period, in several models side by side. */
    Attribution attribution(AttributionQuery query);

    /** How many people get from step to step. */
    PeopleFunnel funnel(PeopleFunnelQuery query);
}
