package org.raceline.connector.ga;

import java.util.Set;

/**
 * What a column counts. Two columns of one concept can be compared; two concepts of one metric cannot (purchase revenue is
 * less than total revenue, and rightly so).
 *
 * @param metric  id of the metric it is loaded as
 * @param variant flag that tells the metric's second choice apart; empty for its first
 */
record Concept(String metric, String variant) {
    static final Concept VISITS = of("visits");
    static final Concept VISITORS = of("visitors");
    static final Concept ACTIVE_USERS = of("visitors.active-users");
    static final Concept ENGAGED_VISITS = of("engaged_visits");
    static final Concept BOUNCED_VISITS = of("bounced_visits");
    static final Concept UA_BOUNCED_VISITS = of("bounced_visits.ua-bounce");
    static final Concept PAGE_VIEWS = of("page_views");
    static final Concept EVENTS = of("events");
    static final Concept ENGAGEMENT_TIME = of("engagement_time");
    static final Concept LEADS = of("leads");
    static final Concept CHECKOUTS = of("checkouts");
    static final Concept PURCHASES = of("purchases");
    static final Concept FORM_SUBMISSIONS = of("form_submissions");

    private static final Set<String> MONEY = Set.of("net_revenue", "goal_value", "media_cost");
    /** Attributed conversions are credited in parts; seconds may have decimals. */
    private static final Set<String> DIVISIBLE = Set.of("conversions", "engagement_time");

    static Concept of(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? new Concept(id, "") : new Concept(id.substring(0, dot), id.substring(dot + 1));
    }

    boolean isMoney() {
        return MONEY.contains(metric);
    }

    boolean isWhole() {
        return !isMoney() && !DIVISIBLE.contains(metric);
    }

    /** Counted once a session, however many of its pages and events the session has. */
    boolean isPerVisit() {
        return isOfCampaigns() || Set.of(VISITS.metric, ENGAGED_VISITS.metric, BOUNCED_VISITS.metric).contains(metric);
    }

    /** Visits of campaigns: worked out from a table's own split, so that tables may differ in them. */
    boolean isOfCampaigns() {
        return metric.equals("campaign_visits");
    }

    /** Counts people, distinct or new. */
    boolean isOfPeople() {
        return isDistinct() || metric.equals("new_visitors");
    }

    /** Distinct people: figures of it never add. */
    boolean isDistinct() {
        return metric.equals("visitors");
    }
}
