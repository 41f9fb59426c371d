package org.raceline.ui.channels.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.ChangesWidget;
import org.raceline.charts.DivergingBars;
import org.raceline.charts.HeatMap;
import org.raceline.charts.MatrixWidget;
import org.raceline.charts.Part;
import org.raceline.charts.Widget;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.ui.Choice;
import org.raceline.ui.Nothing;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.WidgetSlot;

/** Channels, or what else tells parts, by stages; below, what each of them contributed to a change. */
public class ChannelsPage {
    private static final String DIMENSION = "dimension";
    private static final String SHOW = "show";
    private static final String METRIC = "metric";

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Composite filled;
    private Nothing nothing;
    private Choice dimensions;
    private Choice shows;
    private Choice metrics;
    private Scroll scroll;
    private WidgetSlot matrix;
    private WidgetSlot changed;
    private Session.Subscription changes;

    @Inject
    public ChannelsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = new Nothing(place, session, "channels.none", Words.text("none"), Words.text("none.remedy"));
        filled = new Composite(place, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        filled.setLayout(layout);
        Composite row = new Composite(filled, SWT.NONE);
        GridLayout beside = new GridLayout(3, false);
        beside.marginWidth = 0;
        beside.marginHeight = 0;
        row.setLayout(beside);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        dimensions = choice(row, "channels.dimension", Words.text("by"), DIMENSION);
        shows = choice(row, "channels.show", Words.text("show"), SHOW);
        metrics = choice(row, "channels.metric", Words.text("metric"), METRIC);
        scroll = new Scroll(filled, false, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
            }
        });
        look();
    }

    private Choice choice(Composite row, String id, String name, String key) {
        Choice choice = new Choice(row, session, id, name);
        choice.onChoose(chosen -> {
            session.state(Place.CHANNELS).put(key, chosen);
            look();
        });
        return choice;
    }

    private void look() {
        Optional<Scope> scope = session.scope().filter(s -> !s.isEmpty());
        Composite shown = scope.isPresent() ? filled : nothing.control();
        if (stack.topControl != shown) {
            stack.topControl = shown;
            place.layout();
        }
        scope.ifPresent(this::show);
    }

    private String kept(String key, String other) {
        return session.state(Place.CHANNELS).get(key).orElse(other);
    }

    private void show(Scope scope) {
        Catalogue catalogue = scope.catalogue();
        String dimension = Optional.of(kept(DIMENSION, "channel")).filter(id -> catalogue.dimension(id).isPresent()).orElse("channel");
        MatrixWidget.Show show = Arrays.stream(MatrixWidget.Show.values()).filter(s -> s.id().equals(kept(SHOW, ""))).findFirst().orElse(MatrixWidget.Show.VALUE);
        Optional<Metric> metric = catalogue.metric(kept(METRIC, "")).or(() -> catalogue.headline(Stage.CONVERT, KpiKind.VOLUME).map(Kpi::metric));
        dimensions.items(catalogue.dimensionsById().values().stream().map(d -> new Choice.Item(d.id(), Words.text("by.one", d.name()))).toList(), dimension);
        shows.items(Arrays.stream(MatrixWidget.Show.values()).map(s -> new Choice.Item(s.id(), Words.text("show." + s.id()))).toList(), show.id());
        metrics.items(catalogue.kpis().stream().map(kpi -> new Choice.Item(kpi.id(), Words.text("metric.one", kpi.name()))).toList(), metric.map(Metric::id).orElse(""));
        filled.layout(true, true);
        MatrixWidget widget = new MatrixWidget(dimension, show);
        if (matrix == null) {
            matrix = slot(widget);
            matrix.canvas().onPart(this::press);
        }
        matrix.become(widget);
        matrix.ask(scope);
        metric.ifPresent(m -> {
            ChangesWidget next = new ChangesWidget(m, List.of(dimension));
            if (changed == null) {
                changed = slot(next);
            }
            changed.become(next);
            changed.ask(scope);
        });
    }

    private WidgetSlot slot(Widget widget) {
        WidgetSlot slot = new WidgetSlot(scroll.content(), session, widget);
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        size.heightHint = 300;
        slot.canvas().setLayoutData(size);
        slot.onShow(drawing -> {
            size.heightHint = (int) Math.ceil(switch (drawing) {
                case HeatMap map -> map.fullHeight();
                case DivergingBars bars -> bars.fullHeight();
                default -> 300;
            });
            scroll.fit();
        });
        return slot;
    }

    /** A cell leads to its metric, and looks at its row only. */
    private void press(Part part) {
        MatrixWidget.place(part).filter(cell -> session.isInstalled(Place.METRIC)).ifPresent(cell ->
                session.open(new Place(Place.METRIC, Topic.metric(cell.metric()), session.selection().with(kept(DIMENSION, "channel"), cell.value()))));
    }

    @Focus
    void focus() {
        place.setFocus();
    }

    @PreDestroy
    void close() {
        changes.close();
    }
}
