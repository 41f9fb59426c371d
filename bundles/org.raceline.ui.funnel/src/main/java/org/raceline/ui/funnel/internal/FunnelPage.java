package org.raceline.ui.funnel.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.FunnelPartsWidget;
import org.raceline.charts.FunnelWidget;
import org.raceline.charts.HeatMap;
import org.raceline.charts.LeaksWidget;
import org.raceline.charts.Widget;
import org.raceline.ui.Choice;
import org.raceline.ui.Nothing;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.WidgetSlot;

/** The steps of the journey, where it leaks and what that is worth, and the same steps channel by channel. */
public class FunnelPage {
    private static final String DIMENSION = "dimension";
    private static final int HEIGHT = 320;

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Composite filled;
    private Nothing nothing;
    private Choice dimensions;
    private Scroll scroll;
    private WidgetSlot steps;
    private WidgetSlot leaks;
    private WidgetSlot parts;
    private Session.Subscription changes;

    @Inject
    public FunnelPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = new Nothing(place, session, "funnel.none", Words.text("none"), Words.text("none.remedy"));
        filled = new Composite(place, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        filled.setLayout(layout);
        dimensions = new Choice(filled, session, "funnel.dimension", Words.text("by"));
        dimensions.onChoose(id -> {
            session.state(Place.FUNNEL).put(DIMENSION, id);
            look();
        });
        scroll = new Scroll(filled, false, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout columns = (GridLayout) scroll.content().getLayout();
        columns.numColumns = 2;
        columns.makeColumnsEqualWidth = true;
        columns.horizontalSpacing = 16;
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
            }
        });
        look();
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

    private String dimension(Scope scope) {
        return session.state(Place.FUNNEL).get(DIMENSION).filter(id -> scope.catalogue().dimension(id).isPresent()).orElse("channel");
    }

    private void show(Scope scope) {
        String dimension = dimension(scope);
        dimensions.items(scope.catalogue().dimensionsById().values().stream().map(d -> new Choice.Item(d.id(), Words.text("by.one", d.name()))).toList(), dimension);
        filled.layout(true, true);
        if (steps == null) {
            steps = slot(new FunnelWidget(), 1);
            leaks = slot(new LeaksWidget(dimension), 1);
            parts = slot(new FunnelPartsWidget(dimension), 2);
            leaks.canvas().onPart(part -> narrow(part.action()));
            parts.canvas().onPart(part -> open(part.action()));
            parts.onShow(drawing -> {
                if (drawing instanceof HeatMap map) {
                    ((GridData) parts.canvas().getLayoutData()).heightHint = (int) Math.ceil(map.fullHeight());
                    scroll.fit();
                }
            });
        }
        leaks.become(new LeaksWidget(dimension));
        parts.become(new FunnelPartsWidget(dimension));
        steps.ask(scope);
        leaks.ask(scope);
        parts.ask(scope);
        scroll.fit();
    }

    private WidgetSlot slot(Widget widget, int columns) {
        WidgetSlot slot = new WidgetSlot(scroll.content(), session, widget);
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false, columns, 1);
        size.heightHint = HEIGHT;
        slot.canvas().setLayoutData(size);
        return slot;
    }

    /** A leak looks at its channel only. */
    private void narrow(String value) {
        session.scope().ifPresent(scope -> session.select(session.selection().with(dimension(scope), value)));
    }

    private void open(String metric) {
        if (session.isInstalled(Place.METRIC)) {
            session.open(Place.METRIC, Topic.metric(metric));
        }
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
