package org.raceline.ui.metric.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.RecordTable;
import org.raceline.ui.RecordTable.Column;
import org.raceline.ui.Session;

/** The parts of a metric as a table; taking one up looks at this part only. */
final class BreakdownView {
    private final Composite view;
    private final StackLayout stack = new StackLayout();
    private final Session session;
    private final RecordTable<Breakdown.Part> table;
    private final Composite nothing;
    private final Label why;
    private Breakdown shown = new Breakdown("", List.of(), "");

    BreakdownView(Composite parent, Session session) {
        this.session = session;
        Formats formats = session.formats();
        Vocabulary words = new Vocabulary(formats.locale());
        view = new Composite(parent, SWT.NONE);
        Lettering.ground(view, true);
        view.setLayout(stack);
        table = new RecordTable<>(view, session, "metric.parts", Words.text("parts.title"), Breakdown.Part::value, List.of(
                Column.of(Words.text("parts.name"), 180, part -> words.value(part.name())),
                Column.<Breakdown.Part>figure(Words.text("parts.value"), 90, part -> shown(part.reading(), formats, words)).in(part -> ink(part.reading())),
                Column.figure(Words.text("parts.share"), 70, part -> part.share().map(formats::percent).orElse("–")),
                Column.<Breakdown.Part>figure(Words.text("parts.before"), 90, part -> part.before().map(before -> shown(before, formats, words)).orElse("–")).in(part -> Ink.TEXT_SECONDARY),
                Column.<Breakdown.Part>figure(Words.text("parts.change"), 80, part -> part.change().map(change -> formats.change(change.relative())).orElse("–"))
                        .in(part -> part.change().map(BreakdownView::ink).orElse(Ink.TEXT_MUTED))));
        table.control().addListener(SWT.DefaultSelection, event -> narrow());
        nothing = new Composite(view, SWT.NONE);
        Lettering.ground(nothing, true);
        nothing.setLayout(new GridLayout());
        Lettering.say(Lettering.label(nothing, TextStyle.TITLE, Tone.NORMAL), Words.text("parts.none"));
        why = Lettering.label(nothing, TextStyle.BODY, Tone.MUTED);
        why.setData("raceline.id", "metric.parts.none");
        stack.topControl = table.control();
    }

    private static Ink ink(Reading reading) {
        return reading.value().isPresent() ? Ink.TEXT : Ink.TEXT_MUTED;
    }

    private static Ink ink(Change change) {
        return switch (change.verdict()) {
            case GOOD -> Ink.GOOD;
            case BAD -> Ink.BAD;
            case NEUTRAL -> Ink.TEXT_SECONDARY;
        };
    }

    private static String shown(Reading reading, Formats formats, Vocabulary words) {
        return reading.value().map(formats::quantity).orElseGet(() -> words.reason(reading.reason().orElseThrow()));
    }

    private void narrow() {
        table.selected().ifPresent(part -> session.select(session.selection().with(shown.dimension(), part.value())));
    }

    Composite control() {
        return view;
    }

    void show(Breakdown breakdown) {
        shown = breakdown;
        table.show(breakdown.parts());
        Lettering.say(why, breakdown.why());
        stack.topControl = breakdown.parts().isEmpty() ? nothing : table.control();
        view.layout(true, true);
    }
}
