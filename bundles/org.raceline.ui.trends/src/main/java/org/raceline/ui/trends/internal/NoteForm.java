package org.raceline.ui.trends.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Note;
import org.raceline.format.Vocabulary;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Choice;
import org.raceline.ui.DaysChoice;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;

/** Where a note is written: Enter keeps it, Esc leaves it. */
final class NoteForm {
    private static final String EVERY = "";

    private final Session session;
    private final Consumer<Note> keep;
    private final Composite form;
    private final Label title;
    private final Field text;
    private final DaysChoice days;
    private final Choice kinds;
    private final Choice channels;
    private final Label problem;
    private String id = "";

    NoteForm(Composite parent, Session session, Consumer<Note> keep, Runnable leave) {
        this.session = session;
        this.keep = keep;
        form = new Composite(parent, SWT.NONE);
        Lettering.ground(form, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        form.setLayout(layout);
        title = Lettering.label(form, TextStyle.TITLE, Tone.NORMAL);
        text = new Field(form, session, SWT.SINGLE, Words.text("text"));
        text.text().setData("raceline.id", "trends.note.text");
        text.text().setMessage(Words.text("text"));
        text.text().setTextLimit(Note.LONGEST);
        text.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        text.text().addListener(SWT.DefaultSelection, event -> save());
        days = new DaysChoice(form, session, "trends.note.days", Words.text("days"));
        kinds = new Choice(form, session, "trends.note.kind", Words.text("kind"));
        channels = new Choice(form, session, "trends.note.channel", Words.text("channel"));
        problem = Lettering.label(form, TextStyle.BODY, Tone.BAD);
        problem.setData("raceline.id", "trends.note.problem");
        Composite row = Lettering.box(form, 2);
        button(row, ActionButton.Kind.PRIMARY, "save", this::save);
        button(row, ActionButton.Kind.PLAIN, "cancel", leave);
        Escape.from(form, leave);
    }

    private void button(Composite row, ActionButton.Kind kind, String name, Runnable action) {
        ActionButton button = new ActionButton(row, session, kind, action);
        button.setData("raceline.id", "trends.note." + name);
        button.setText(Words.text(name));
    }

    Composite control() {
        return form;
    }

    void focus() {
        text.text().setFocus();
    }

    /** As it is typed. */
    Note note() {
        return new Note(id, days.days(), text.text().getText(), Note.Kind.of(kinds.chosen()).orElse(Note.Kind.OTHER), Optional.of(channels.chosen()));
    }

    void open(Note note, Scope scope, String why) {
        Vocabulary words = new Vocabulary(session.formats().locale());
        id = note.id();
        Lettering.say(title, Words.text(id.isEmpty() ? "new" : "edit"));
        text.text().setText(note.text());
        text.text().setSelection(note.text().length());
        days.show(note.days());
        kinds.items(Stream.of(Note.Kind.values()).map(kind -> new Choice.Item(kind.id(), words.note(kind))).toList(), note.kind().id());
        String channel = note.channel().orElse(EVERY);
        Stream<Choice.Item> known = scope.catalogue().channelsById().values().stream().map(each -> new Choice.Item(each.id(), each.name()));
        Stream<Choice.Item> own = channel.isEmpty() || scope.catalogue().channelsById().containsKey(channel) ? Stream.empty() : Stream.of(new Choice.Item(channel, channel));
        channels.items(Stream.of(Stream.of(new Choice.Item(EVERY, Words.text("channel.every"))), own, known).flatMap(each -> each).toList(), channel);
        complain(why);
    }

    private void complain(String why) {
        Lettering.say(problem, why);
        problem.setVisible(!why.isEmpty());
        ((GridData) problem.getLayoutData()).exclude = why.isEmpty();
        form.layout(true, true);
    }

    private void save() {
        if (text.text().getText().isBlank()) {
            complain(Words.text("text.missing"));
            focus();
            return;
        }
        keep.accept(note());
    }
}
