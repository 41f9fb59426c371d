package org.raceline.ui.trends.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.OptionList;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** The notes beside the chart: all of the period, or one of them, or one that is being written. */
final class ChangeLog {
    private final Session session;
    private final Runnable done;
    private final Display display;
    private final Card card;
    private final StackLayout stack = new StackLayout();
    private final Composite place;
    private final Composite list;
    private final Label hint;
    private final OptionList options;
    private final NoteView view;
    private final NoteForm form;
    private Optional<String> opened = Optional.empty();
    private Optional<Note> written = Optional.empty();
    private Optional<Scope> scope = Optional.empty();
    private List<Metric> metrics = List.of();

    /** @param done called when the focus should go back to the chart */
    ChangeLog(Composite parent, Session session, Runnable done) {
        this.session = session;
        this.done = done;
        display = parent.getDisplay();
        card = new Card(parent, session);
        place = new Composite(card, SWT.NONE);
        Lettering.ground(place, true);
        place.setLayout(stack);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list = new Composite(place, SWT.NONE);
        Lettering.ground(list, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        list.setLayout(layout);
        Lettering.say(Lettering.label(list, TextStyle.TITLE, Tone.NORMAL), Words.text("log"));
        hint = Lettering.label(list, TextStyle.BODY, Tone.MUTED);
        hint.setData("raceline.id", "trends.hint");
        options = new OptionList(list, session, "trends.notes", Words.text("log"));
        options.onPick(option -> open(option.id()));
        view = new NoteView(place, session, this::edit, note -> NoteEdits.remove(session, note, issue -> session.announce(issue.what())), this::close);
        form = new NoteForm(place, session, this::keep, this::leave);
        stack.topControl = list;
    }

    Composite control() {
        return card;
    }

    /** Shows the notes of what is looked at now; what is being written stays. */
    void show(Scope next, List<Metric> shown) {
        scope = Optional.of(next);
        metrics = shown;
        refresh();
    }

    private void refresh() {
        if (scope.isEmpty()) {
            return;
        }
        Scope now = scope.get();
        List<Note> notes = now.notes().stream().filter(note -> note.days().intersect(now.period()).isPresent()).toList();
        options.show(notes.stream().map(note -> new OptionList.Option(note.id(), note.text(), session.formats().axisDay(note.days().from()), false)).toList());
        Lettering.say(hint, Words.text(notes.isEmpty() ? "log.empty" : "log.hint"));
        Optional<Note> note = opened.flatMap(id -> now.notes().stream().filter(each -> each.id().equals(id)).findFirst());
        note.ifPresent(each -> view.show(each, now, metrics));
        top(written.isPresent() ? form.control() : note.isPresent() ? view.control() : list);
    }

    private void top(Composite control) {
        stack.topControl = control;
        list.layout(true, true);
        place.layout(true, true);
    }

    /** Opens the note of an id, if there is one. */
    void open(String id) {
        written = Optional.empty();
        opened = Optional.of(id);
        refresh();
        if (stack.topControl == view.control()) {
            whenLaidOut(view::focus);
        }
    }

    private void close() {
        opened = Optional.empty();
        refresh();
        done.run();
    }

    /** Opens the form with a new note. */
    void write(Note draft) {
        scope.ifPresent(now -> {
            written = Optional.of(draft);
            form.open(draft, now, "");
            top(form.control());
            whenLaidOut(form::focus);
        });
    }

    /** What has just been given a text is laid out only when this event is over; before that nothing in it takes the focus. */
    private void whenLaidOut(Runnable focus) {
        display.asyncExec(() -> {
            if (!place.isDisposed()) {
                focus.run();
            }
        });
    }

    private void edit(Note note) {
        write(note);
    }

    private void leave() {
        written = Optional.empty();
        refresh();
        done.run();
    }

    /** The new note is opened; where what is looked at does not have it yet, as soon as it does. */
    private void appear(Note added) {
        if (!place.isDisposed()) {
            opened = Optional.of(added.id());
            refresh();
        }
    }

    private void keep(Note note) {
        Optional<Note> before = written;
        written = Optional.empty();
        if (note.id().isEmpty()) {
            NoteEdits.add(session, note, added -> display.asyncExec(() -> appear(added)), issue -> again(note, issue.what() + " " + issue.remedy()));
        } else if (!before.equals(Optional.of(note))) {
            NoteEdits.change(session, before.orElse(note), note, issue -> again(note, issue.what() + " " + issue.remedy()));
        }
        refresh();
        done.run();
    }

    /** What could not be kept is not lost. */
    private void again(Note note, String problem) {
        scope.ifPresent(now -> {
            written = Optional.of(note);
            form.open(note, now, problem);
            top(form.control());
        });
    }
}
