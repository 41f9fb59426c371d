package org.raceline.ui.attribution.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.AttributionWidget;
import org.raceline.charts.HeatMap;
import org.raceline.charts.PeopleFunnelWidget;
import org.raceline.charts.Widget;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.ui.Choice;
import org.raceline.ui.Nothing;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetSlot;

/** What earned the conversions of the period, model by model; below, people followed from their first touch. */
public class AttributionPage {
    private static final String METRIC = "metric";
    private static final String DIMENSION = "dimension";
    private static final String WINDOW = "window";
    private static final List<Integer> WINDOWS = List.of(7, 14, 30, 60, 90);
    private static final int USUAL = 30;
    private static final List<String> CREDITED = List.of("orders", "net_revenue", "leads");

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Composite filled;
    private Nothing nothing;
    private Choice metrics;
    private Choice dimensions;
    private Choice windows;
    private Scroll scroll;
    private WidgetSlot credits;
    private WidgetSlot people;
    private Session.Subscription changes;

    @Inject
    public AttributionPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = new Nothing(place, session, "attribution.none", Words.text("none"), Words.text("none.remedy"));
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
        metrics = choice(row, "attribution.metric", Words.text("metric"), METRIC);
        dimensions = choice(row, "attribution.dimension", Words.text("by"), DIMENSION);
        windows = choice(row, "attribution.window", Words.text("window"), WINDOW);
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
            session.state(Place.ATTRIBUTION).put(key, chosen);
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

    private Optional<String> kept(String key) {
        return session.state(Place.ATTRIBUTION).get(key);
    }

    private void show(Scope scope) {
        Catalogue catalogue = scope.catalogue();
        List<Metric> credited = CREDITED.stream().flatMap(id -> catalogue.metric(id).stream()).toList();
        Optional<Metric> metric = Stream.concat(kept(METRIC).stream(), CREDITED.stream()).flatMap(id -> credited.stream().filter(m -> m.id().equals(id))).findFirst();
        String dimension = kept(DIMENSION).filter(id -> catalogue.dimension(id).isPresent()).orElse("channel");
        int window = WINDOWS.stream().filter(days -> kept(WINDOW).filter(String.valueOf(days)::equals).isPresent()).findFirst().orElse(USUAL);
        metrics.items(credited.stream().map(m -> new Choice.Item(m.id(), m.name())).toList(), metric.map(Metric::id).orElse(""));
        dimensions.items(catalogue.dimensionsById().values().stream().map(d -> new Choice.Item(d.id(), Words.text("by.one", d.name()))).toList(), dimension);
        windows.items(WINDOWS.stream().map(days -> new Choice.Item(String.valueOf(days), session.formats().plural(Words.text("window.days"), days))).toList(), String.valueOf(window));
        filled.layout(true, true);
        metric.ifPresent(m -> {
            AttributionWidget next = new AttributionWidget(m, dimension, window);
            credits = credits == null ? slot(next) : credits;
            credits.become(next);
            credits.ask(scope);
        });
        PeopleFunnelWidget followed = new PeopleFunnelWidget(dimension, window);
        people = people == null ? slot(followed) : people;
        people.become(followed);
        people.ask(scope);
    }

    private WidgetSlot slot(Widget widget) {
        WidgetSlot slot = new WidgetSlot(scroll.content(), session, widget);
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        size.heightHint = 300;
        slot.canvas().setLayoutData(size);
        slot.onShow(drawing -> {
            size.heightHint = drawing instanceof HeatMap map ? (int) Math.ceil(Math.max(180, map.fullHeight())) : 300;
            scroll.fit();
        });
        return slot;
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
