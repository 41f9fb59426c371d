package org.raceline.ui;

/**
 * Where the user is, or is to go: a page, what it is about, and what is looked at there.
 *
 * @param page element id of its part
 */
public record Place(String page, Topic topic, Selection selection) {
    // The pages of Raceline; any of them may be absent.
    public static final String OVERVIEW = "org.raceline.ui.overview";
    public static final String METRIC = "org.raceline.ui.metric";
    public static final String FUNNEL = "org.raceline.ui.funnel";
    public static final String TRENDS = "org.raceline.ui.trends";
    public static final String CHANNELS = "org.raceline.ui.channels";
    public static final String COHORTS = "org.raceline.ui.cohorts";
    public static final String ATTRIBUTION = "org.raceline.ui.attribution";
    public static final String TARGETS = "org.raceline.ui.targets";
    public static final String SOURCES = "org.raceline.ui.sources";
    public static final String EXTENSIONS = "org.raceline.ui.extensions";
    public static final String SETTINGS = "org.raceline.ui.settings";
}
