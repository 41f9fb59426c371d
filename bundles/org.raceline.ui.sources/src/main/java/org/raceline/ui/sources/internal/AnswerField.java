package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Pick;
import org.raceline.ui.Session;

/** One thing to be told: picked from a few answers, or written. */
final class AnswerField {
    private static final int WIDTH = 240;

    private final String id;
    private final List<Option> options;
    private final List<Pick> picks = new ArrayList<>();
    private final Label error;
    private Pick other;
    private Field field;

    /** An answer that can be picked. */
    record Option(String value, String text) {
    }

    /**
     * @param id      of the field
     * @param free    an example of what may be written; empty: nothing may
     * @param chosen  called when an answer is given
     */
    AnswerField(Composite parent, Session session, String id, String title, String hint, List<Option> options, String free, Runnable chosen) {
        this.id = id;
        this.options = options;
        Composite box = Lettering.box(parent, 2);
        ((GridLayout) box.getLayout()).verticalSpacing = 3;
        Lettering.say(wide(Lettering.label(box, TextStyle.TITLE, Tone.NORMAL)), title);
        if (!hint.isEmpty()) {
            Lettering.say(wide(Lettering.label(box, TextStyle.BODY, Tone.MUTED)), hint);
        }
        for (Option option : options) {
            Pick pick = pick(box, session, option.text(), option.value(), chosen);
            ((GridData) pick.getLayoutData()).horizontalSpan = 2;
            picks.add(pick);
        }
        if (!free.isEmpty()) {
            write(box, session, title, free, chosen);
        }
        error = wide(Lettering.label(box, TextStyle.BODY, Tone.BAD));
        error.setData("raceline.id", "sources.answer." + id + ".error");
        show(false);
    }

    private void write(Composite box, Session session, String title, String free, Runnable chosen) {
        if (!options.isEmpty()) {
            other = pick(box, session, Words.text("answer.other"), "other", () -> {
                field.text().setFocus();
                chosen.run();
            });
        }
        field = new Field(box, session, SWT.SINGLE, title);
        field.text().setMessage(free);
        field.text().setData("raceline.id", "sources.answer." + id);
        GridData size = new GridData(SWT.BEGINNING, SWT.CENTER, false, false, options.isEmpty() ? 2 : 1, 1);
        size.widthHint = WIDTH;
        field.setLayoutData(size);
        field.text().addListener(SWT.Modify, event -> {
            if (other != null && !field.text().getText().isEmpty()) {
                other.set();
            }
            chosen.run();
        });
    }

    private Pick pick(Composite box, Session session, String text, String value, Runnable chosen) {
        Pick pick = new Pick(box, session, text, chosen);
        pick.setData("raceline.id", "sources.answer." + id + "." + value);
        pick.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        return pick;
    }

    private static Label wide(Label label) {
        GridData data = (GridData) label.getLayoutData();
        data.horizontalSpan = 2;
        return label;
    }

    String id() {
        return id;
    }

    /** What is told; empty where nothing is. */
    String value() {
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i).isPicked()) {
                return options.get(i).value();
            }
        }
        return field == null ? "" : field.text().getText().strip();
    }

    /** Says that the answer cannot be understood, and how one is written. */
    void complain(String how) {
        Lettering.say(error, how);
        show(!how.isEmpty());
    }

    private void show(boolean now) {
        ((GridData) error.getLayoutData()).exclude = !now;
        error.setVisible(now);
    }
}
