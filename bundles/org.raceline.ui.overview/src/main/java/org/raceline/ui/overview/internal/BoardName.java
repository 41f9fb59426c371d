package org.raceline.ui.overview.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Popover;
import org.raceline.ui.Session;

/** Asks what a dashboard is to be called. */
final class BoardName {
    private static final int WIDTH = 280;
    private static final int MOST = 60;

    private BoardName() {
    }

    /** @param named called with a name that is not blank */
    static void open(Session session, Control anchor, String now, Consumer<String> named) {
        Popover.open(session, anchor, popover -> {
            Lettering.say(Lettering.label(popover, TextStyle.CAPTION, Lettering.Tone.MUTED), Words.TEXTS.text("board.name"));
            Field field = new Field(popover, session, SWT.SINGLE, Words.TEXTS.text("board.name"));
            GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
            wide.widthHint = WIDTH;
            field.setLayoutData(wide);
            field.text().setData("raceline.id", "board.name");
            field.text().setTextLimit(MOST);
            field.text().setText(now);
            field.text().selectAll();
            field.text().addListener(SWT.DefaultSelection, event -> {
                String name = field.text().getText().strip();
                popover.close();
                if (!name.isEmpty()) {
                    named.accept(name);
                }
            });
            Lettering.say(Lettering.label(popover, TextStyle.CAPTION, Lettering.Tone.QUIET), Words.TEXTS.text("board.name.hint"));
            field.text().setFocus();
        });
    }
}
