package org.raceline.ui.metric.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Metric;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Card;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Scope;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** What a metric means, how it is made, and which lines of which files are behind its figure. */
final class MeaningView {
    private static final int STEP = 14;

    private final Session session;
    private final Card card;
    private final Scroll scroll;

    MeaningView(Composite parent, Session session) {
        this.session = session;
        card = new Card(parent, session);
        scroll = new Scroll(card, true, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    Composite control() {
        return card;
    }

    void show(Portrait portrait, Scope scope) {
        Formats formats = session.formats();
        Vocabulary words = new Vocabulary(formats.locale());
        scroll.clear();
        Metric metric = portrait.metric();
        say(TextStyle.HEADING, Tone.NORMAL, portrait.reading().value().map(formats::quantity).orElseGet(() -> words.reason(portrait.reading().reason().orElseThrow())), 0)
                .setData("raceline.id", "metric.value");
        portrait.before().flatMap(before -> before.value()).ifPresent(before -> say(TextStyle.BODY, Tone.MUTED, portrait.cell().flatMap(cell -> cell.change())
                .map(change -> Words.text("meaning.change", formats.quantity(before), formats.change(change.relative()))).orElseGet(() -> Words.text("meaning.before", formats.quantity(before))), 0));
        portrait.cell().ifPresent(cell -> cell.target().ifPresent(target -> say(TextStyle.BODY, Tone.MUTED,
                Words.text("meaning.target", formats.quantity(target), words.status(cell.status())), 0)));
        if (!portrait.reading().explanation().isEmpty()) {
            say(TextStyle.BODY, Tone.NORMAL, portrait.reading().explanation(), 0);
        }
        portrait.reading().bounds().ifPresent(bounds -> say(TextStyle.BODY, Tone.NORMAL, Words.text("meaning.bounds", formats.quantity(bounds.min()), formats.quantity(bounds.max())), 0));
        portrait.reading().flags().forEach(flag -> say(TextStyle.BODY, Tone.MUTED, Words.text("meaning.flag", words.flag(flag)), 0));
        head(Words.text("meaning.definition"));
        say(TextStyle.BODY, Tone.NORMAL, metric.about().definition(), 0);
        portrait.kpi().ifPresent(kpi -> say(TextStyle.BODY, Tone.MUTED, Words.text("meaning.place", words.stage(kpi.stage()), words.kind(kpi.kind())), 0));
        if (metric instanceof Metric.Formula formula) {
            head(Words.text("meaning.formula"));
            say(TextStyle.BODY, Tone.NORMAL, formula.text(), 0);
        }
        head(Words.text("meaning.origin"));
        for (Story.Line line : Story.of(portrait.explanation(), scope, formats)) {
            say(TextStyle.BODY, line.depth() == 1 ? Tone.NORMAL : Tone.MUTED, line.text(), Math.max(0, line.depth() - 1) * STEP);
        }
        scroll.fit();
    }

    private void head(String text) {
        Label label = say(TextStyle.STRONG, Tone.NORMAL, text, 0);
        ((GridData) label.getLayoutData()).verticalIndent = 8;
    }

    private Label say(TextStyle style, Tone tone, String text, int indent) {
        Label label = Lettering.label(scroll.content(), style, tone);
        Lettering.say(label, text);
        ((GridData) label.getLayoutData()).horizontalIndent = indent;
        return label;
    }
}
