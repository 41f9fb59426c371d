package org.raceline.ui.extensions.internal;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.Plugins.Addition;
import org.raceline.core.service.Plugins.Description;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** A plug-in in a card of its own: what it says of itself, and what can be done with it. */
final class PluginLine {
    private static final int MOST_BUTTONS = 3;

    private final Session session;
    private final String id;
    private final Card card;
    private final Composite said;
    private final Composite buttons;

    /** @param prefix of the ids of its controls */
    PluginLine(Composite parent, Session session, String prefix, Description about) {
        this.session = session;
        id = prefix + about.plugin().id();
        card = new Card(parent, session);
        card.setData("raceline.id", id);
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Composite row = Lettering.box(card, 2);
        said = Lettering.box(row, 1);
        ((GridLayout) said.getLayout()).verticalSpacing = 3;
        buttons = Lettering.box(row, MOST_BUTTONS);
        buttons.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        say(TextStyle.TITLE, Tone.NORMAL, "name", about.vendor().isEmpty() ? Words.text("name", about.plugin().name(), about.plugin().version())
                : Words.text("name.vendor", about.plugin().name(), about.plugin().version(), about.vendor()));
        if (!about.purpose().isEmpty()) {
            // In the plug-in's own language, whichever way that is written.
            say(TextStyle.BODY, Tone.MUTED, "purpose", session.formats().rightToLeft() ? "\u2068" + about.purpose() + "\u2069" : about.purpose());
        }
        List<String> adds = Stream.of(Addition.values()).filter(about.adds()::contains).map(addition -> Words.text("adds." + addition.id())).toList();
        say(TextStyle.BODY, Tone.MUTED, "adds", adds.isEmpty() ? Words.text("adds.nothing") : Words.text("adds", session.formats().list(adds)));
    }

    Label say(TextStyle style, Tone tone, String part, String sentence) {
        Label label = Lettering.label(said, style, tone);
        label.setData("raceline.id", id + "." + part);
        Lettering.say(label, sentence);
        return label;
    }

    void button(ActionButton.Kind kind, String action, String text, Runnable run) {
        ActionButton button = new ActionButton(buttons, session, kind, run);
        button.setData("raceline.id", id + "." + action);
        button.setText(text);
    }

    /** A question below, answered in place. */
    void ask(String question, String yes, Runnable run, String no, Runnable leave) {
        card.edge(Card.Edge.MARKED);
        Composite row = Lettering.box(card, 3);
        Label label = Lettering.label(row, TextStyle.BODY, Tone.NORMAL);
        Lettering.say(label, question);
        ActionButton first = new ActionButton(row, session, ActionButton.Kind.PRIMARY, run);
        first.setData("raceline.id", id + ".yes");
        first.setText(yes);
        ActionButton second = new ActionButton(row, session, ActionButton.Kind.PLAIN, leave);
        second.setData("raceline.id", id + ".no");
        second.setText(no);
    }
}
