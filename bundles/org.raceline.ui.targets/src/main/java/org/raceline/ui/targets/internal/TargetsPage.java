package org.raceline.ui.targets.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Period;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Choice;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Nothing;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** What is to be reached in a year, and what has been. */
public class TargetsPage {
    private static final String YEAR = "year";
    private static final String ROWS = "rows";
    private static final String ALL = "all";

    private final Session session;
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Composite filled;
    private Nothing nothing;
    private Choice years;
    private Choice rows;
    private Label message;
    private Label problem;
    private SpreadPanel spread;
    private TargetTable table;
    private Session.Subscription changes;

    @Inject
    public TargetsPage(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = new Nothing(place, session, "targets.none", Words.text("none"), Words.text("none.remedy"));
        filled = new Composite(place, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        filled.setLayout(layout);
        Composite bar = Lettering.box(filled, 5);
        years = choice(bar, "targets.year", Words.text("year"), YEAR);
        rows = choice(bar, "targets.rows", Words.text("rows"), ROWS);
        button(bar, "copy", () -> table.copy());
        button(bar, "remove", () -> table.remove());
        button(bar, "spread", this::spread);
        message = Lettering.label(filled, TextStyle.BODY, Tone.MUTED);
        message.setData("raceline.id", "targets.message");
        problem = Lettering.label(filled, TextStyle.BODY, Tone.BAD);
        problem.setData("raceline.id", "targets.problem");
        show(problem, false);
        spread = new SpreadPanel(filled, session, this::fit);
        table = new TargetTable(filled, session, this::say);
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
            }
        });
        look();
    }

    private Choice choice(Composite bar, String id, String name, String key) {
        Choice choice = new Choice(bar, session, id, name);
        choice.onChoose(chosen -> {
            session.state(Place.TARGETS).put(key, chosen);
            look();
        });
        return choice;
    }

    private void button(Composite bar, String id, Runnable action) {
        ActionButton button = new ActionButton(bar, session, ActionButton.Kind.PLAIN, action);
        button.setData("raceline.id", "targets." + id);
        button.setText(Words.text(id));
        button.setHint(Words.text(id + ".about"));
    }

    private void fit() {
        if (table != null) {
            filled.layout(true, true);
        }
    }

    private void look() {
        Optional<Scope> scope = session.scope();
        Composite shown = scope.isPresent() ? filled : nothing.control();
        if (stack.topControl != shown) {
            stack.topControl = shown;
            place.layout();
        }
        scope.ifPresent(this::ask);
    }

    private record Answer(List<Period> years, TargetBoard board) {
    }

    private void ask(Scope scope) {
        boolean all = session.state(Place.TARGETS).get(ROWS).filter(ALL::equals).isPresent();
        rows.items(List.of(new Choice.Item("usual", Words.text("rows.usual")), new Choice.Item(ALL, Words.text("rows.all"))), all ? ALL : "usual");
        Optional<String> wanted = session.state(Place.TARGETS).get(YEAR);
        session.calculations().ask(filled, () -> {
            List<Period> known = PlanYear.all(scope.today(), scope.extent(), scope.workspace().targets(), session.formats());
            Period year = known.stream().filter(each -> wanted.filter(each.toString()::equals).isPresent()).findFirst()
                    .or(() -> known.stream().filter(each -> each.contains(scope.today())).findFirst()).orElseThrow();
            return new Answer(known, TargetBoard.load(scope, year, all, session.formats()));
        }, this::show, issue -> say(issue.what() + " " + issue.remedy(), true));
    }

    private void show(Answer answer) {
        TargetBoard board = answer.board();
        years.items(answer.years().stream().map(year -> new Choice.Item(year.toString(), session.formats().period(year))).toList(), board.plan().year().toString());
        int left = board.plan().others().size() - PlanYear.MOST_OTHERS;
        say(board.isEmpty() ? Words.text("begin") : left > 0 ? session.formats().plural(Words.text("left"), left) : Words.text("hint"), false);
        spread.become(board);
        table.show(board);
        fit();
    }

    private void spread() {
        if (spread.isOpen()) {
            spread.close();
        } else {
            table.board().ifPresent(board -> spread.open(board, table.reached().map(cell -> cell.kpi().id())));
        }
    }

    private void say(String sentence, boolean isProblem) {
        Lettering.say(isProblem ? problem : message, sentence);
        show(message, !isProblem);
        show(problem, isProblem);
        fit();
    }

    private static void show(Label label, boolean now) {
        label.setVisible(now);
        ((GridData) label.getLayoutData()).exclude = !now;
    }

    @Focus
    void focus() {
        if (!table.focus()) {
            place.setFocus();
        }
    }

    @PreDestroy
    void close() {
        changes.close();
    }
}
