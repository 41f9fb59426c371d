package org.raceline.ui.sources.internal;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.format.Formats;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;
import org.raceline.ui.Sides;

/** One rejected record: why, what to do, its text masked, and once the user asks, its text to be corrected. */
final class RecordEditor {
    private static final int HEIGHT = 190;

    private final Session session;
    private final Sides sides;
    private final Runnable reveal;
    private final Runnable wrote;

    RecordEditor(Session session, Sides sides, Runnable reveal, Runnable wrote) {
        this.session = session;
        this.sides = sides;
        this.reveal = reveal;
        this.wrote = wrote;
    }

    void show(Entry entry, Optional<Repair> repair) {
        Formats formats = session.formats();
        Composite place = sides.begin();
        Label title = Lettering.label(place, TextStyle.HEADING, Tone.NORMAL);
        Lettering.say(title, entry.firstLine() == entry.lastLine() ? Words.text("record.line", formats.number(entry.firstLine()))
                : Words.text("record.lines", formats.number(entry.firstLine()), formats.number(entry.lastLine())));
        Label file = Lettering.label(place, TextStyle.BODY, Tone.QUIET);
        file.setData("raceline.id", "sources.record.file");
        Lettering.say(file, entry.file());
        Label why = Lettering.label(place, new TextStyle(13, false), Tone.NORMAL);
        why.setData("raceline.id", "sources.record.why");
        Lettering.say(why, entry.issue().what());
        if (!entry.issue().remedy().isEmpty()) {
            Lettering.say(Lettering.label(place, new TextStyle(13, false), Tone.MUTED), entry.issue().remedy());
        }
        if (repair.isPresent()) {
            edit(place, entry, repair.get());
        } else {
            masked(place, entry);
        }
        sides.done();
    }

    /** Where no record is left. */
    void clear() {
        Composite place = sides.begin();
        Lettering.say(Lettering.label(place, TextStyle.HEADING, Tone.NORMAL), Words.text("rejected.empty"));
        Lettering.say(Lettering.label(place, new TextStyle(13, false), Tone.MUTED), Words.text("rejected.empty.more"));
        sides.done();
    }

    private void masked(Composite place, Entry entry) {
        caption(place, "record.masked");
        Text text = text(place, SWT.READ_ONLY, Words.text("record.masked"));
        text.setText(entry.masked());
        text.setData("raceline.id", "sources.record.masked");
        Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.QUIET), Words.text("record.private"));
        button(place, ActionButton.Kind.PLAIN, "sources.record.show", reveal);
    }

    private void edit(Composite place, Entry entry, Repair repair) {
        caption(place, "record.raw");
        Text text = text(place, SWT.NONE, Words.text("record.raw"));
        text.setText(repair.text(entry));
        text.setData("raceline.id", "sources.record.text");
        text.addListener(SWT.Modify, event -> {
            repair.write(entry, text.getText().replace(Text.DELIMITER, "\n"));
            wrote.run();
        });
        Lettering.say(Lettering.label(place, TextStyle.BODY, Tone.QUIET), Words.text("record.edit"));
        button(place, ActionButton.Kind.PLAIN, "sources.record.leave", () -> text.setText(""));
    }

    private Text text(Composite place, int style, String name) {
        Field field = new Field(place, session, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | style, name);
        GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        size.heightHint = HEIGHT;
        size.widthHint = 80;
        field.setLayoutData(size);
        // Tab leads on to the next control, as everywhere.
        field.text().addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        return field.text();
    }

    private static void caption(Composite place, String key) {
        Label caption = Lettering.label(place, TextStyle.STRONG, Tone.MUTED);
        ((GridData) caption.getLayoutData()).verticalIndent = 6;
        Lettering.say(caption, Words.text(key));
    }

    private void button(Composite place, ActionButton.Kind kind, String id, Runnable action) {
        ActionButton button = new ActionButton(place, session, kind, action);
        button.setData("raceline.id", id);
        button.setText(Words.text(id.substring("sources.".length())));
        button.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
    }
}
