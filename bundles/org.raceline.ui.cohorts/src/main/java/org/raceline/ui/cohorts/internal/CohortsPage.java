package org.raceline.ui.cohorts.internal;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raceline.charts.CohortsWidget;
import org.raceline.charts.SegmentsWidget;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.model.Grain;
import org.raceline.ui.Choice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetPage;
import org.raceline.ui.WidgetSlot;

/** Customers by their first order and what they do after it; below, who is valuable and who is about to go. */
public class CohortsPage extends WidgetPage {
    private static final String GRAIN = "grain";
    private static final String SHOW = "show";
    private static final List<Grain> GRAINS = List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER);
    private static final int HEIGHT = 180;

    private Choice grains;
    private Choice shows;
    private WidgetSlot cohorts;
    private WidgetSlot segments;

    @Inject
    public CohortsPage(Session session) {
        super(session, Place.COHORTS, 1, Words::text);
    }

    @Override
    protected void choose() {
        shows = choice(SHOW, Words.text("show"));
        grains = choice(GRAIN, Words.text("grain"));
    }

    @Override
    protected void show(Scope scope) {
        Grain grain = GRAINS.stream().filter(g -> kept(GRAIN).filter(g.id()::equals).isPresent()).findFirst().orElse(Grain.MONTH);
        CohortMeasure measure = Arrays.stream(CohortMeasure.values()).filter(m -> kept(SHOW).filter(m.id()::equals).isPresent()).findFirst().orElse(CohortMeasure.SHARE);
        grains.items(GRAINS.stream().map(g -> new Choice.Item(g.id(), Words.text("grain." + g.id()))).toList(), grain.id());
        shows.items(Arrays.stream(CohortMeasure.values()).map(m -> new Choice.Item(m.id(), Words.text("show." + m.id()))).toList(), measure.id());
        // The cohorts of one month alone would be one row: the page tells the last twelve, whatever the period.
        CohortsWidget next = new CohortsWidget(grain, measure, Optional.empty());
        if (cohorts == null) {
            cohorts = slot(next, 1, HEIGHT);
            segments = slot(new SegmentsWidget(), 1, HEIGHT);
        }
        cohorts.become(next);
        cohorts.ask(scope);
        segments.ask(scope);
    }
}
