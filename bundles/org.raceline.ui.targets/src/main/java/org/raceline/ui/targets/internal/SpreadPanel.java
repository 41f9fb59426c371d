package org.raceline.ui.targets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.Course;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Choice;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** Spreads what a KPI is to reach in a year over its months. */
final class SpreadPanel {
    private static final int WIDTH = 150;

    private final Session session;
    private final Runnable resized;
    private final Card card;
    private final Choice kpis;
    private final Choice courses;
    private final Field total;
    private final Label title;
    private final Label about;
    private final Label error;
    private TargetBoard board;

    /** @param resized called when it needs another height */
    SpreadPanel(Composite parent, Session session, Runnable resized) {
        this.session = session;
        this.resized = resized;
        card = new Card(parent, session);
        card.setData("raceline.id", "targets.spread-panel");
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        title = Lettering.label(card, TextStyle.TITLE, Tone.NORMAL);
        Composite row = Lettering.box(card, 6);
        kpis = new Choice(row, session, "targets.spread.kpi", Words.text("spread.kpi"));
        kpis.onChoose(id -> explain());
        total = new Field(row, session, SWT.SINGLE, Words.text("spread.total"));
        total.text().setData("raceline.id", "targets.spread.total");
        total.text().setMessage(Words.text("spread.total"));
        GridData size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        size.widthHint = WIDTH;
        total.setLayoutData(size);
        courses = new Choice(row, session, "targets.spread.course", Words.text("spread.course"));
        courses.items(Stream.of(Course.values()).map(course -> new Choice.Item(course.id(), Words.text("course." + course.id()))).toList(), Course.EVEN.id());
        courses.onChoose(id -> explain());
        button(row, ActionButton.Kind.PRIMARY, "spread.do", this::spread);
        button(row, ActionButton.Kind.PLAIN, "spread.cancel", this::close);
        about = Lettering.label(card, TextStyle.BODY, Tone.MUTED);
        error = Lettering.label(card, TextStyle.BODY, Tone.BAD);
        error.setData("raceline.id", "targets.spread.error");
        total.text().addListener(SWT.DefaultSelection, event -> spread());
        total.text().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                close();
            }
        });
        show(false);
    }

    private void button(Composite row, ActionButton.Kind kind, String id, Runnable action) {
        ActionButton button = new ActionButton(row, session, kind, action);
        button.setData("raceline.id", "targets." + id);
        button.setText(Words.text(id));
    }

    private void show(boolean now) {
        card.setVisible(now);
        ((GridData) card.getLayoutData()).exclude = !now;
        resized.run();
    }

    boolean isOpen() {
        return card.getVisible();
    }

    /** Opens it about a KPI; what is written stays. */
    void open(TargetBoard now, Optional<String> kpi) {
        become(now);
        kpi.filter(id -> cell(id).isPresent()).ifPresent(kpis::select);
        complain("");
        explain();
        show(true);
        total.text().setFocus();
    }

    /** The board is another now. */
    void become(TargetBoard now) {
        board = now;
        List<Choice.Item> items = new ArrayList<>();
        now.cells().values().stream().filter(cell -> cell.period().equals(now.plan().year())).forEach(cell -> items.add(new Choice.Item(cell.kpi().id(), cell.kpi().name())));
        String chosen = kpis.chosen();
        kpis.items(items, items.stream().anyMatch(item -> item.id().equals(chosen)) || items.isEmpty() ? chosen : items.getFirst().id());
        Lettering.say(title, Words.text("spread.title", session.formats().period(now.plan().year())));
    }

    private Optional<TargetCell> cell(String kpi) {
        return Optional.ofNullable(board.cells().get(TargetCell.id(kpi, board.plan().year())));
    }

    private void explain() {
        boolean adds = cell(kpis.chosen()).filter(cell -> cell.kpi().metric().aggregation() == Aggregation.SUM).isPresent();
        Lettering.say(about, Words.text(adds ? "spread.about." + courses.chosen() : "spread.about.same"));
        resized.run();
    }

    private void complain(String problem) {
        Lettering.say(error, problem);
        ((GridData) error.getLayoutData()).exclude = problem.isEmpty();
        error.setVisible(!problem.isEmpty());
        resized.run();
    }

    private void complain(Issue issue) {
        complain(issue.what() + " " + issue.remedy());
    }

    private void spread() {
        Optional<TargetCell> cell = cell(kpis.chosen());
        Optional<Quantity> value = cell.flatMap(c -> session.formats().read(total.text().getText(), c.kpi().metric().unit(), c.currency()));
        Optional<Scope> scope = session.scope();
        if (value.isEmpty() || scope.isEmpty()) {
            complain(cell.map(c -> Numbers.how(c, session.formats())).orElse(""));
            total.text().setFocus();
            return;
        }
        TargetBoard now = board;
        Course course = courses.chosen().equals(Course.SEASON.id()) ? Course.SEASON : Course.EVEN;
        session.calculations().ask(card, () -> scope.get().workspace().spread(cell.get().with(value.get()), now.plan().months(), course), parts -> save(now, cell.get(), parts), this::complain);
    }

    private void save(TargetBoard now, TargetCell cell, List<Target> parts) {
        List<Target> before = now.targets().stream().filter(target -> target.metric().equals(cell.kpi().id()) && now.plan().months().contains(target.period())).toList();
        TargetEdits.set(session, Words.text("spread.done", cell.kpi().name()), parts, before, this::complain);
        close();
    }

    void close() {
        if (isOpen()) {
            complain("");
            show(false);
        }
    }
}
