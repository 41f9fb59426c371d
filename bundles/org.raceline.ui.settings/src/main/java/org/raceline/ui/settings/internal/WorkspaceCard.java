package org.raceline.ui.settings.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** Where the data of this workspace are kept. */
final class WorkspaceCard {
    private final Session session;
    private final Label folder;

    WorkspaceCard(Composite parent, Session session) {
        this.session = session;
        Card card = new Card(parent, session);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Lettering.say(Lettering.label(card, TextStyle.HEADING, Tone.NORMAL), Words.text("card.workspace"));
        Composite row = Lettering.box(card, 3);
        Composite said = Lettering.box(row, 1);
        Lettering.say(Lettering.label(said, TextStyle.TITLE, Tone.NORMAL), Words.text("folder"));
        folder = Lettering.label(said, TextStyle.BODY, Tone.MUTED);
        folder.setData("raceline.id", "settings.folder");
        Lettering.say(Lettering.label(said, TextStyle.BODY, Tone.QUIET), Words.text("folder.about"));
        button(row, "folder.copy", this::copy);
        button(row, "folder.open", () -> Program.launch(path()));
    }

    private void button(Composite row, String id, Runnable action) {
        ActionButton button = new ActionButton(row, session, ActionButton.Kind.PLAIN, action);
        button.setData("raceline.id", "settings." + id);
        button.setText(Words.text(id));
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    private String path() {
        return session.scope().map(scope -> scope.workspace().directory().toString()).orElse("");
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(folder.getDisplay());
        clipboard.setContents(new Object[] {path()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
        session.announce(Words.text("folder.copied"));
    }

    void show() {
        // A path is read from the left in every language.
        Lettering.say(folder, path().isEmpty() ? Words.text("folder.none") : "\u2066" + path() + "\u2069");
    }
}
