package org.raceline.ui.metric.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.NoteMark;
import org.raceline.charts.Part;
import org.raceline.charts.Placeholder;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Stage;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.DataPlace;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.NotesChoice;
import org.raceline.ui.PageState;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;

/** One metric: its course, its parts, what it means and where its figure comes from. */
public class MetricPage {
    private static final String METRIC = "metric";
    private static final String GRAIN = "grain";
    private static final String DIMENSION = "dimension";
    private static final String FITTING = "fitting";
    private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER);
    private static final int DAYS = 62;
    private static final int WEEKS = 400;

    private final Session session;
    private DataPlace place;
    private Composite filled;
    private Choice metrics;
    private Choice grains;
    private Choice dimensions;
    private DrawingCanvas course;
    private BreakdownView parts;
    private MeaningView meaning;
    private Session.Subscription changes;

    @Inject
    public MetricPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new DataPlace(parent, session, "metric.none", Words::text);
        filled = place.filled(2);
        createChoices();
        course = new DrawingCanvas(filled, session, Placeholder.loading(""));
        course.setData("raceline.id", "metric.course");
        course.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        course.onPart(this::press);
        meaning = new MeaningView(filled, session);
        GridData side = new GridData(SWT.FILL, SWT.FILL, false, true, 1, 2);
        side.widthHint = 340;
        meaning.control().setLayoutData(side);
        Card below = new Card(filled, session);
        below.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        dimensions = new Choice(below, session, "metric.dimension", Words.text("parts.by"));
        dimensions.onChoose(id -> keep(DIMENSION, id));
        parts = new BreakdownView(below, session);
        parts.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        changes = session.onChange(change -> {
            if (change != Session.Change.THEME) {
                look();
            }
        });
        look();
    }

    /** To the notes of a sign, or to the days of a point. */
    private void press(Part part) {
        if (NoteMark.notes(part).isEmpty()) {
            session.select(session.selection().during(new PeriodChoice(part.action())));
        } else {
            NotesChoice.open(session, course, part, id -> session.open(Place.TRENDS, Topic.note(id)));
        }
    }

    private void createChoices() {
        Composite row = new Composite(filled, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false, 2, 1));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        metrics = new Choice(row, session, "metric.which", Words.text("which"));
        metrics.onChoose(id -> session.open(Place.METRIC, Topic.metric(id)));
        grains = new Choice(row, session, "metric.grain", Words.text("grain"));
        grains.onChoose(id -> keep(GRAIN, id));
    }

    private void keep(String key, String value) {
        state().put(key, value);
        look();
    }

    private PageState state() {
        return session.state(Place.METRIC);
    }

    private void look() {
        Optional<Scope> scope = session.scope();
        Optional<Metric> metric = scope.flatMap(s -> metric(s.catalogue()));
        boolean empty = scope.isEmpty() || scope.get().isEmpty() || metric.isEmpty();
        place.show(!empty);
        if (!empty) {
            show(scope.get(), metric.get());
        }
    }

    /** What the page was opened about; else what it was about last, else what the shop lives on. */
    private Optional<Metric> metric(Catalogue catalogue) {
        Topic topic = session.topic(Place.METRIC);
        return Stream.of(Optional.of(topic.id()).filter(id -> topic.is(METRIC)), state().get(METRIC)).flatMap(Optional::stream).flatMap(id -> catalogue.metric(id).stream()).findFirst()
                .or(() -> catalogue.headline(Stage.CONVERT, KpiKind.VOLUME).map(Kpi::metric));
    }

    private void show(Scope scope, Metric metric) {
        state().put(METRIC, metric.id());
        metrics.items(metrics(scope.catalogue(), metric), metric.id());
        String grain = state().get(GRAIN).filter(id -> GRAINS.stream().anyMatch(g -> g.id().equals(id))).orElse(FITTING);
        grains.items(Stream.concat(Stream.of(FITTING), GRAINS.stream().map(Grain::id)).map(id -> new Choice.Item(id, Words.text("grain." + id))).toList(), grain);
        String dimension = state().get(DIMENSION).filter(id -> scope.catalogue().dimension(id).isPresent()).orElse("channel");
        dimensions.items(scope.catalogue().dimensionsById().values().stream().map(d -> new Choice.Item(d.id(), Words.text("parts.by.one", d.name()))).toList(), dimension);
        filled.layout(true, true);
        course.show(Placeholder.loading(metric.name()));
        session.calculations().ask(course, () -> Portrait.of(scope, metric, grain(grain, scope), dimension), portrait -> show(portrait, scope), this::fail);
    }

    /** Those that judge a stage, stage by stage; before them the one that is shown, if it is none of them. */
    private List<Choice.Item> metrics(Catalogue catalogue, Metric shown) {
        Vocabulary words = new Vocabulary(session.formats().locale());
        Stream<Choice.Item> other = catalogue.kpi(shown.id()).isPresent() ? Stream.empty() : Stream.of(new Choice.Item(shown.id(), shown.name()));
        return Stream.concat(other, Arrays.stream(Stage.values()).flatMap(stage -> catalogue.kpis().stream().filter(kpi -> kpi.stage() == stage)
                .map(kpi -> new Choice.Item(kpi.id(), Words.text("which.one", words.stage(stage), kpi.name()))))).toList();
    }

    private static Grain grain(String id, Scope scope) {
        long days = scope.period().days();
        return GRAINS.stream().filter(grain -> grain.id().equals(id)).findFirst().orElse(days <= DAYS ? Grain.DAY : days <= WEEKS ? Grain.WEEK : Grain.MONTH);
    }

    private void show(Portrait portrait, Scope scope) {
        course.show(portrait.course());
        parts.show(portrait.breakdown());
        meaning.show(portrait, scope);
    }

    private void fail(Issue issue) {
        course.show(Placeholder.failed("", issue.what()));
        course.setToolTipText(issue.remedy());
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
