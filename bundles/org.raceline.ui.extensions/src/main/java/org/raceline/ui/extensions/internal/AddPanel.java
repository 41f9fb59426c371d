package org.raceline.ui.extensions.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.Plugins.Offer;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Field;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** Where plug-ins come from, and what is offered there before anything is installed. */
final class AddPanel {
    private final Session session;
    private final Actions actions;
    private final Field from;
    private final Composite offers;

    /** What the page does. */
    interface Actions {
        void look(String from);

        void install(String from, List<String> ids);
    }

    AddPanel(Composite parent, Session session, Actions actions) {
        this.session = session;
        this.actions = actions;
        Card card = new Card(parent, session);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Lettering.say(Lettering.label(card, TextStyle.TITLE, Tone.NORMAL), Words.text("add"));
        Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.MUTED), Words.text("add.about"));
        Composite row = Lettering.box(card, 4);
        from = new Field(row, session, SWT.SINGLE, Words.text("add.from"));
        from.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        from.text().setData("raceline.id", "extensions.from");
        from.text().setMessage(Words.text("add.from"));
        from.text().addListener(SWT.DefaultSelection, event -> look());
        button(row, ActionButton.Kind.PLAIN, "add.zip", this::chooseZip);
        button(row, ActionButton.Kind.PLAIN, "add.folder", this::chooseFolder);
        button(row, ActionButton.Kind.PRIMARY, "add.look", this::look);
        offers = Lettering.box(parent, 1);
    }

    private void button(Composite row, ActionButton.Kind kind, String id, Runnable run) {
        ActionButton button = new ActionButton(row, session, kind, run);
        button.setData("raceline.id", "extensions." + id);
        button.setText(Words.text(id));
    }

    private void chooseZip() {
        FileDialog dialog = new FileDialog(offers.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.zip;*.jar", "*.*"});
        choose(dialog.open());
    }

    private void chooseFolder() {
        choose(new DirectoryDialog(offers.getShell(), SWT.OPEN).open());
    }

    private void choose(String path) {
        if (path != null) {
            from.text().setText(path);
            look();
        }
    }

    private void look() {
        String written = from.text().getText().strip();
        if (written.isEmpty()) {
            from.text().setFocus();
        } else {
            actions.look(written);
        }
    }

    void clear() {
        for (var old : offers.getChildren()) {
            old.dispose();
        }
    }

    void show(String place, List<Offer> all) {
        clear();
        for (Offer offer : all) {
            PluginLine line = new PluginLine(offers, session, "extensions.offer.", offer.about());
            line.say(TextStyle.BODY, Tone.MUTED, "signed", offer.signer().map(who -> Words.text("signed", who)).orElse(Words.text("unsigned")));
            String version = offer.about().plugin().version();
            if (offer.replaces().filter(version::equals).isPresent()) {
                line.say(TextStyle.BODY, Tone.GOOD, "there", Words.text("there"));
            } else {
                String text = offer.replaces().map(old -> Words.text("update", old)).orElse(Words.text("install"));
                line.button(ActionButton.Kind.PRIMARY, "install", text, () -> actions.install(place, List.of(offer.about().plugin().id())));
            }
        }
    }
}
