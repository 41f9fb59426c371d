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
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.OptionList;
import org.raceline.ui.Place;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.Topic;

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
    /** What is in the form, as it is kept; the form has it as it is typed. */
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
        view = new NoteView(place, session, this::write, note -> NoteEdits.remove(session, note, issue -> session.announce(issue.what())), this::close);
        form = new NoteForm(place, session, this::keep, this::leave);
        stack.topControl = list;
    }

    Composite control() {
        return card;
    }

    /**
     * Shows the notes of what is looked at now; what is being written stays.
     *
     * @param note the one that the page is opened about; empty: none
     */
    void show(Scope next, List<Metric> shown, Optional<String> note) {
        boolean other = !note.equals(opened);
        scope = Optional.of(next);
        metrics = shown;
        opened = note;
        if (other && !isWriting()) {
            written = Optional.empty();
        }
        refresh();
        if (other) {
            focus();
        }
    }

    private void refresh() {
        if (scope.isEmpty()) {
            return;
        }
        Scope now = scope.get();
        List<Note> notes = now.notes().stream().filter(note -> note.days().intersect(now.period()).isPresent()).toList();
        options.show(notes.stream().map(note -> new OptionList.Option(note.id(), note.text(), session.formats().axisDay(note.days().from()), false)).toList());
        Lettering.say(hint, Words.text(notes.isEmpty() ? "log.empty" : "log.hint"));
        Optional<Note> note = opened.flatMap(this::stored);
        note.ifPresent(each -> view.show(each, now, metrics));
        top(written.isPresent() ? form.control() : note.isPresent() ? view.control() : list);
    }

    /** A note as the workspace has it. */
    private Optional<Note> stored(String id) {
        return scope.flatMap(now -> now.notes().stream().filter(each -> each.id().equals(id)).findFirst());
    }

    private void top(Composite control) {
        stack.topControl = control;
        list.layout(true, true);
        place.layout(true, true);
    }

    /** To what is shown; from the list to the chart. What has just been given a text is laid out only when this event is over; before that nothing in it takes the focus. */
    private void focus() {
        display.asyncExec(() -> {
            if (!place.isDisposed() && place.isVisible()) {
                if (stack.topControl == form.control()) {
                    form.focus();
                } else if (stack.topControl == view.control()) {
                    view.focus();
                } else {
                    done.run();
                }
            }
        });
    }

    /** Whether something is written that would be lost; of a new note, more than its days. */
    private boolean isWriting() {
        return written.filter(base -> {
            Note now = form.note();
            return !now.equals(base.id().isEmpty() ? new Note(now.days(), base.text(), base.kind(), base.channel()) : base);
        }).isPresent();
    }

    /** Goes to the note of an id; while another one is being written, to that one. */
    void open(String id) {
        if (!isWriting()) {
            written = Optional.empty();
            session.open(Place.TRENDS, Topic.note(id));
        }
        focus();
    }

    private void close() {
        session.open(Place.TRENDS, Topic.NONE);
    }

    /** Opens the form with a new note; while another one is being written, that one stays. */
    void write(Note draft) {
        if (!isWriting()) {
            fill(draft, draft, "");
        }
        focus();
    }

    private void leave() {
        written = Optional.empty();
        refresh();
        done.run();
    }

    /** The new note is opened, unless the user is elsewhere by then; where what is looked at does not have it yet, as soon as it does. */
    private void appear(Note added) {
        if (!place.isDisposed() && place.isVisible() && written.isEmpty()) {
            opened = Optional.of(added.id());
            session.open(Place.TRENDS, Topic.note(added.id()));
        }
    }

    private void keep(Note note) {
        Note before = stored(note.id()).or(() -> written).orElse(note);
        written = Optional.empty();
        if (note.id().isEmpty()) {
            NoteEdits.add(session, note, added -> display.asyncExec(() -> appear(added)), issue -> again(before, note, issue));
        } else if (!before.equals(note)) {
            NoteEdits.change(session, before, note, issue -> again(before, note, issue));
        }
        refresh();
        done.run();
    }

    /** What could not be kept is not lost, and is held against what is kept still. */
    private void again(Note before, Note typed, Issue issue) {
        String problem = issue.what() + " " + issue.remedy();
        if (isWriting()) {
            session.announce(problem);
        } else {
            fill(before, typed, problem);
        }
    }

    private void fill(Note base, Note typed, String problem) {
        scope.ifPresent(now -> {
            written = Optional.of(base);
            form.open(typed, now, problem);
            top(form.control());
        });
    }
}
