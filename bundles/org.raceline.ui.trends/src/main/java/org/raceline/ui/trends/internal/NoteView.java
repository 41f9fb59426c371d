package org.raceline.ui.trends.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.BeforeAfter;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** One note, and what the metrics of the chart were before and after it. */
final class NoteView {
    private static final int COLUMNS = 4;

    private final Session session;
    private final Composite view;
    private final Scroll scroll;
    private final ActionButton back;
    private Optional<Note> shown = Optional.empty();
    private Optional<BeforeAfterQuery> asked = Optional.empty();

    NoteView(Composite parent, Session session, Consumer<Note> edit, Consumer<Note> remove, Runnable close) {
        this.session = session;
        view = new Composite(parent, SWT.NONE);
        Lettering.ground(view, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        view.setLayout(layout);
        scroll = new Scroll(view, true, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite row = Lettering.box(view, 3);
        back = button(row, "back", close);
        button(row, "edit", () -> shown.ifPresent(edit));
        button(row, "remove", () -> shown.ifPresent(remove));
        Escape.from(row, close);
    }

    private ActionButton button(Composite row, String id, Runnable action) {
        ActionButton button = new ActionButton(row, session, ActionButton.Kind.PLAIN, action);
        button.setData("raceline.id", "trends.note." + id);
        button.setText(Words.text(id));
        return button;
    }

    Composite control() {
        return view;
    }

    void focus() {
        back.setFocus();
    }

    void show(Note note, Scope scope, List<Metric> metrics) {
        BeforeAfterQuery query = new BeforeAfterQuery(metrics.stream().map(Metric::id).toList(), note.days(), BeforeAfterQuery.WEEK, scope.filter());
        boolean same = shown.equals(Optional.of(note)) && asked.equals(Optional.of(query));
        shown = Optional.of(note);
        asked = Optional.of(query);
        if (!same) {
            fill(note, scope, List.of(), query, metrics);
        }
        session.calculations().ask(view, () -> scope.analysis().beforeAfter(query), figures -> fill(note, scope, figures, query, metrics),
                issue -> {
                    fill(note, scope, List.of(), query, metrics);
                    say(TextStyle.BODY, Tone.BAD, issue.what(), "trends.note.problem");
                    scroll.fit();
                });
    }

    private void fill(Note note, Scope scope, List<BeforeAfter> figures, BeforeAfterQuery query, List<Metric> metrics) {
        Formats formats = session.formats();
        Vocabulary words = new Vocabulary(formats.locale());
        scroll.clear();
        say(TextStyle.HEADING, Tone.NORMAL, note.text(), "trends.note.shown");
        String kind = words.note(note.kind());
        String channel = note.channel().map(id -> Optional.ofNullable(scope.catalogue().channelsById().get(id)).map(Channel::name).orElse(id)).orElse("");
        say(TextStyle.BODY, Tone.MUTED, channel.isEmpty() ? Words.text("when", formats.period(note.days()), kind) : Words.text("when.channel", formats.period(note.days()), kind, channel),
                "trends.note.when");
        Composite grid = Lettering.box(scroll.content(), COLUMNS);
        for (String head : List.of("metric", "before", "after", "change")) {
            cell(grid, TextStyle.CAPTION, Tone.QUIET, Words.text("effect." + head), !head.equals("metric"), "");
        }
        for (int i = 0; i < figures.size(); i++) {
            row(grid, figures.get(i), metrics.get(i), formats, words);
        }
        say(TextStyle.BODY, Tone.MUTED, Words.text("effect.window", formats.number(query.days()), formats.period(query.before()), formats.period(query.after())), "trends.note.window");
        scroll.fit();
    }

    private void row(Composite grid, BeforeAfter figures, Metric metric, Formats formats, Vocabulary words) {
        String id = "trends.effect." + metric.id();
        cell(grid, TextStyle.BODY, Tone.NORMAL, metric.name(), false, "");
        cell(grid, TextStyle.BODY, Tone.NORMAL, figure(figures.before(), formats), true, id + ".before");
        cell(grid, TextStyle.BODY, Tone.NORMAL, figure(figures.after(), formats), true, id + ".after");
        cell(grid, TextStyle.STRONG, figures.change().map(NoteView::tone).orElse(Tone.MUTED), figures.change().map(change -> formats.change(change.relative())).orElse("–"), true, id + ".change");
        lack(figures.before(), words).or(() -> lack(figures.after(), words)).ifPresent(why -> {
            Label label = cell(grid, TextStyle.CAPTION, Tone.QUIET, why, false, id + ".why");
            ((GridData) label.getLayoutData()).horizontalSpan = COLUMNS;
        });
    }

    private static String figure(Reading side, Formats formats) {
        return BeforeAfter.whole(side).map(formats::quantity).orElse("–");
    }

    private static Optional<String> lack(Reading side, Vocabulary words) {
        return BeforeAfter.whole(side).isPresent() ? Optional.empty()
                : Optional.of(side.reason().map(words::reason).orElseGet(() -> words.flag(side.flags().contains(Reading.PARTIAL) ? Reading.PARTIAL : Reading.PARTS_DIFFER)));
    }

    private static Tone tone(Change change) {
        return switch (change.verdict()) {
            case GOOD -> Tone.GOOD;
            case BAD -> Tone.BAD;
            case NEUTRAL -> Tone.NORMAL;
        };
    }

    private Label say(TextStyle style, Tone tone, String text, String id) {
        Label label = Lettering.label(scroll.content(), style, tone);
        label.setData("raceline.id", id);
        Lettering.say(label, text);
        return label;
    }

    private static Label cell(Composite grid, TextStyle style, Tone tone, String text, boolean figure, String id) {
        Label label = Lettering.label(grid, style, tone);
        label.setData("raceline.id", id);
        GridData data = (GridData) label.getLayoutData();
        data.verticalAlignment = SWT.BEGINNING;
        if (figure) {
            label.setAlignment(SWT.RIGHT);
            data.grabExcessHorizontalSpace = false;
            data.widthHint = 68;
        }
        Lettering.say(label, text);
        return label;
    }
}
