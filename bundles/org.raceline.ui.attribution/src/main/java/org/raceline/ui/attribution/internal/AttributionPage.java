package org.raceline.ui.attribution.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.charts.AttributionWidget;
import org.raceline.charts.PeopleFunnelWidget;
import org.raceline.core.model.Metric;
import org.raceline.ui.Choice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetPage;
import org.raceline.ui.WidgetSlot;

/** What earned the conversions of the period, model by model; below, people followed from their first touch. */
public class AttributionPage extends WidgetPage {
    private static final String METRIC = "metric";
    private static final String DIMENSION = "dimension";
    private static final String WINDOW = "window";
    private static final List<Integer> WINDOWS = List.of(7, 14, 30, 60, 90);
    private static final int USUAL = 30;
    private static final List<String> CREDITED = List.of("orders", "net_revenue", "leads");
    private static final int HEIGHT = 180;

    private Choice metrics;
    private Choice dimensions;
    private Choice windows;
    private WidgetSlot credits;
    private WidgetSlot people;

    @Inject
    public AttributionPage(Session session) {
        super(session, Place.ATTRIBUTION, 1, Words::text);
    }

    @Override
    protected void choose() {
        metrics = choice(METRIC, Words.text("metric"));
        dimensions = choice(DIMENSION, Words.text("by"));
        windows = choice(WINDOW, Words.text("window"));
    }

    @Override
    protected void show(Scope scope) {
        List<Metric> credited = CREDITED.stream().flatMap(id -> scope.catalogue().metric(id).stream()).toList();
        Optional<Metric> metric = Stream.concat(kept(METRIC).stream(), CREDITED.stream()).flatMap(id -> credited.stream().filter(m -> m.id().equals(id))).findFirst();
        String dimension = keptDimension(scope, DIMENSION);
        int window = WINDOWS.stream().filter(days -> kept(WINDOW).filter(String.valueOf(days)::equals).isPresent()).findFirst().orElse(USUAL);
        metrics.items(credited.stream().map(m -> new Choice.Item(m.id(), m.name())).toList(), metric.map(Metric::id).orElse(""));
        dimensions.items(dimensions(scope, d -> Words.text("by.one", d.name())), dimension);
        windows.items(WINDOWS.stream().map(days -> new Choice.Item(String.valueOf(days), session().formats().plural(Words.text("window.days"), days))).toList(), String.valueOf(window));
        metric.ifPresent(m -> {
            AttributionWidget next = new AttributionWidget(m, dimension, window);
            credits = credits == null ? slot(next, 1, HEIGHT) : credits;
            credits.become(next);
            credits.ask(scope);
        });
        PeopleFunnelWidget followed = new PeopleFunnelWidget(dimension, window);
        people = people == null ? slot(followed, 1, HEIGHT) : people;
        people.become(followed);
        people.ask(scope);
    }
}
