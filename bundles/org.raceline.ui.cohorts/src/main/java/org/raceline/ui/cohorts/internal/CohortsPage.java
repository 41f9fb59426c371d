package org.raceline.ui.cohorts.internal;

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
import org.raceline.charts.CohortsWidget;
import org.raceline.charts.HeatMap;
import org.raceline.charts.SegmentsWidget;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.CohortMeasure;
import org.raceline.core.model.Grain;
import org.raceline.ui.Choice;
import org.raceline.ui.Nothing;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;
import org.raceline.ui.WidgetSlot;

/** Customers by their first order and what they do after it; below, who is valuable and who is about to go. */
public class CohortsPage {
    private static final String GRAIN = "grain";
    private static final String SHOW = "show";
    private static final List<Grain> GRAINS = List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER);

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Composite filled;
    private Nothing nothing;
    private Choice grains;
    private Choice shows;
    private Scroll scroll;
    private WidgetSlot cohorts;
    private WidgetSlot segments;
    private Session.Subscription changes;

    @Inject
    public CohortsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = new Nothing(place, session, "cohorts.none", Words.text("none"), Words.text("none.remedy"));
        filled = new Composite(place, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        filled.setLayout(layout);
        Composite row = new Composite(filled, SWT.NONE);
        GridLayout beside = new GridLayout(2, false);
        beside.marginWidth = 0;
        beside.marginHeight = 0;
        row.setLayout(beside);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        shows = choice(row, "cohorts.show", Words.text("show"), SHOW);
        grains = choice(row, "cohorts.grain", Words.text("grain"), GRAIN);
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
            session.state(Place.COHORTS).put(key, chosen);
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

    private String kept(String key) {
        return session.state(Place.COHORTS).get(key).orElse("");
    }

    private void show(Scope scope) {
        Grain grain = GRAINS.stream().filter(g -> g.id().equals(kept(GRAIN))).findFirst().orElse(Grain.MONTH);
        CohortMeasure measure = Arrays.stream(CohortMeasure.values()).filter(m -> m.id().equals(kept(SHOW))).findFirst().orElse(CohortMeasure.SHARE);
        grains.items(GRAINS.stream().map(g -> new Choice.Item(g.id(), Words.text("grain." + g.id()))).toList(), grain.id());
        shows.items(Arrays.stream(CohortMeasure.values()).map(m -> new Choice.Item(m.id(), Words.text("show." + m.id()))).toList(), measure.id());
        filled.layout(true, true);
        // The cohorts of one month alone would be one row: the page tells the last twelve, whatever the period.
        CohortsWidget next = new CohortsWidget(grain, measure, Optional.empty());
        if (cohorts == null) {
            cohorts = slot(next);
            segments = slot(new SegmentsWidget());
        }
        cohorts.become(next);
        cohorts.ask(scope);
        segments.ask(scope);
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
