package org.raceline.ui.channels.internal;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raceline.charts.ChangesWidget;
import org.raceline.charts.MatrixWidget;
import org.raceline.charts.Part;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.ui.Choice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.WidgetPage;
import org.raceline.ui.WidgetSlot;

/** Channels, or what else tells parts, by stages; below, what each of them contributed to a change. */
public class ChannelsPage extends WidgetPage {
    private static final String DIMENSION = "dimension";
    private static final String SHOW = "show";
    private static final String METRIC = "metric";
    private static final int HEIGHT = 300;

    private Choice dimensions;
    private Choice shows;
    private Choice metrics;
    private WidgetSlot matrix;
    private WidgetSlot changed;
    private String dimension = "";

    @Inject
    public ChannelsPage(Session session) {
        super(session, Place.CHANNELS, 1, Words::text);
    }

    @Override
    protected void choose() {
        dimensions = choice(DIMENSION, Words.text("by"));
        shows = choice(SHOW, Words.text("show"));
        metrics = choice(METRIC, Words.text("metric"));
    }

    @Override
    protected void show(Scope scope) {
        Catalogue catalogue = scope.catalogue();
        dimension = keptDimension(scope, DIMENSION);
        MatrixWidget.Show show = Arrays.stream(MatrixWidget.Show.values()).filter(s -> kept(SHOW).filter(s.id()::equals).isPresent()).findFirst().orElse(MatrixWidget.Show.VALUE);
        Optional<Metric> metric = kept(METRIC).flatMap(catalogue::metric).or(() -> catalogue.headline(Stage.CONVERT, KpiKind.VOLUME).map(Kpi::metric));
        dimensions.items(dimensions(scope, d -> Words.text("by.one", d.name())), dimension);
        shows.items(Arrays.stream(MatrixWidget.Show.values()).map(s -> new Choice.Item(s.id(), Words.text("show." + s.id()))).toList(), show.id());
        metrics.items(catalogue.kpis().stream().map(kpi -> new Choice.Item(kpi.id(), Words.text("metric.one", kpi.name()))).toList(), metric.map(Metric::id).orElse(""));
        MatrixWidget widget = new MatrixWidget(dimension, show);
        if (matrix == null) {
            matrix = slot(widget, 1, HEIGHT);
            matrix.canvas().onPart(this::press);
        }
        matrix.become(widget);
        matrix.ask(scope);
        metric.ifPresent(m -> {
            ChangesWidget next = new ChangesWidget(m, List.of(dimension));
            changed = changed == null ? slot(next, 1, HEIGHT) : changed;
            changed.become(next);
            changed.ask(scope);
        });
    }

    /** A cell leads to its metric, and looks at its row only. */
    private void press(Part part) {
        MatrixWidget.place(part).filter(cell -> session().isInstalled(Place.METRIC)).ifPresent(cell ->
                session().open(new Place(Place.METRIC, Topic.metric(cell.metric()), session().selection().with(dimension, cell.value()))));
    }
}
