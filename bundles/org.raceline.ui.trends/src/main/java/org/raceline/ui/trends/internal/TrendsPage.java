package org.raceline.ui.trends.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.raceline.charts.NoteMark;
import org.raceline.charts.TrendsWidget;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Choice;
import org.raceline.ui.DataPlace;
import org.raceline.ui.Lettering;
import org.raceline.ui.NotesChoice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;
import org.raceline.ui.WidgetSlot;

/** Several metrics over time, and the change log. */
public class TrendsPage {
    private static final String AXES = "axes";
    private static final String INDEX = "index";
    private static final String GRAIN = "grain";
    private static final String FITTING = "fitting";
    private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK, Grain.MONTH);
    private static final int SIDE = 340;

    private final Session session;
    private DataPlace place;
    private Composite filled;
    private MetricsChoice metrics;
    private Choice axes;
    private Choice grains;
    private WidgetSlot chart;
    private ChangeLog log;
    private Session.Subscription changes;

    @Inject
    public TrendsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new DataPlace(parent, session, "trends.none", Words::text);
        filled = place.filled(2);
        createChoices();
        chart = new WidgetSlot(filled, session, new TrendsWidget(List.of(), Optional.empty(), false));
        chart.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.canvas().onPart(part -> NotesChoice.open(session, chart.canvas(), part, id -> log.open(id)));
        chart.canvas().addListener(SWT.KeyDown, this::key);
        log = new ChangeLog(filled, session, () -> chart.canvas().setFocus());
        GridData side = new GridData(SWT.FILL, SWT.FILL, false, true);
        side.widthHint = SIDE;
        log.control().setLayoutData(side);
        changes = session.onChange(change -> {
            if (change != Session.Change.THEME) {
                look();
            }
        });
        look();
    }

    private void createChoices() {
        Composite row = Lettering.box(filled, 4);
        ((GridData) row.getLayoutData()).horizontalSpan = 2;
        metrics = new MetricsChoice(row, session, this::look);
        axes = choice(row, AXES);
        grains = choice(row, GRAIN);
        ActionButton add = new ActionButton(row, session, ActionButton.Kind.PLAIN, this::add);
        add.setData("raceline.id", "trends.add");
        add.setText(Words.text("add"));
        add.setHint(Words.text("add.about"));
    }

    private Choice choice(Composite row, String key) {
        Choice choice = new Choice(row, session, "trends." + key, Words.text(key));
        choice.onChoose(chosen -> {
            session.state(Place.TRENDS).put(key, chosen);
            look();
        });
        return choice;
    }

    private void look() {
        Optional<Scope> scope = session.scope().filter(s -> !s.isEmpty());
        place.show(scope.isPresent());
        scope.ifPresent(this::show);
    }

    private void show(Scope scope) {
        List<Metric> chosen = metrics.show(scope.catalogue());
        boolean indexed = session.state(Place.TRENDS).get(AXES).filter(INDEX::equals).isPresent();
        axes.items(Stream.of("own", INDEX).map(id -> new Choice.Item(id, Words.text("axes." + id))).toList(), indexed ? INDEX : "own");
        Optional<Grain> grain = GRAINS.stream().filter(each -> session.state(Place.TRENDS).get(GRAIN).filter(each.id()::equals).isPresent()).findFirst();
        grains.items(Stream.concat(Stream.of(FITTING), GRAINS.stream().map(Grain::id)).map(id -> new Choice.Item(id, Words.text("grain." + id))).toList(),
                grain.map(Grain::id).orElse(FITTING));
        chart.become(new TrendsWidget(chosen, grain, indexed));
        filled.layout(true, true);
        chart.ask(scope);
        Topic topic = session.topic(Place.TRENDS);
        log.show(scope, chosen, topic.is(Topic.NOTE) ? Optional.of(topic.id()) : Optional.empty());
    }

    private void key(Event event) {
        if (event.keyCode == 'n' && event.stateMask == 0) {
            event.doit = false;
            add();
        }
    }

    /** A note at the day that the arrow keys have reached, or on which the note began that they have reached; else at the last one that is shown and has data. */
    private void add() {
        session.scope().filter(scope -> !scope.isEmpty()).ifPresent(scope -> {
            Optional<Period> reached = chart.canvas().reached().flatMap(part -> scope.notes().stream().filter(note -> NoteMark.notes(part).contains(note.id())).findFirst().map(Note::days)
                    .or(() -> Period.parse(part.action(), scope.today())));
            Period last = scope.extent().flatMap(scope.period()::intersect).orElse(scope.period());
            log.write(new Note(Period.day(reached.map(Period::from).orElse(last.to())), "", Note.Kind.OTHER, Optional.empty()));
        });
    }

    @Focus
    void focus() {
        if (!chart.canvas().isVisible() || !chart.canvas().setFocus()) {
            place.setFocus();
        }
    }

    @PreDestroy
    void close() {
        changes.close();
    }
}
