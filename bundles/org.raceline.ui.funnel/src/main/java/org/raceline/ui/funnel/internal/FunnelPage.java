package org.raceline.ui.funnel.internal;

import jakarta.inject.Inject;
import org.raceline.charts.FunnelPartsWidget;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.LeaksWidget;
import org.raceline.ui.Choice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.WidgetPage;
import org.raceline.ui.WidgetSlot;

/** The steps of the journey, where it leaks and what that is worth, and the same steps channel by channel. */
public class FunnelPage extends WidgetPage {
    private static final String DIMENSION = "dimension";
    private static final int HEIGHT = 320;
    private static final int PARTS = 180;

    private Choice dimensions;
    private WidgetSlot steps;
    private WidgetSlot leaks;
    private WidgetSlot parts;
    private String dimension = "";

    @Inject
    public FunnelPage(Session session) {
        super(session, Place.FUNNEL, 2, Words::text);
    }

    @Override
    protected void choose() {
        dimensions = choice(DIMENSION, Words.text("by"));
    }

    @Override
    protected void show(Scope scope) {
        dimension = keptDimension(scope, DIMENSION);
        dimensions.items(dimensions(scope, d -> Words.text("by.one", d.name())), dimension);
        if (steps == null) {
            steps = slot(new FunnelWidget(), 1, HEIGHT);
            steps.canvas().onPart(part -> open(part.action()));
            leaks = slot(new LeaksWidget(dimension), 1, HEIGHT);
            parts = slot(new FunnelPartsWidget(dimension), 2, PARTS);
            leaks.canvas().onPart(part -> session().select(session().selection().with(dimension, part.action())));
            parts.canvas().onPart(part -> open(part.action()));
        }
        leaks.become(new LeaksWidget(dimension));
        parts.become(new FunnelPartsWidget(dimension));
        steps.ask(scope);
        leaks.ask(scope);
        parts.ask(scope);
    }

    private void open(String metric) {
        if (session().isInstalled(Place.METRIC)) {
            session().open(Place.METRIC, Topic.metric(metric));
        }
    }
}
