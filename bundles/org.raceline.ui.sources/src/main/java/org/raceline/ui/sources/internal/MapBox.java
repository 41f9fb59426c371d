package org.raceline.ui.sources.internal;

import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.TextStyle;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.ui.ActionButton;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** A table that no connector knows: leads to where its columns are told. */
final class MapBox {
    private MapBox() {
    }

    static void fill(Composite card, Session session, Host host, ImportJob job, FileReport report) {
        Composite head = Lettering.box(card, 2);
        Pill.in(head, session, Words.text("status.needs-input"), Pill.Mood.ASKING);
        Lettering.say(Lettering.label(head, TextStyle.TITLE, Tone.NORMAL), report.file());
        Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.NORMAL), Words.text("map.unknown"));
        Lettering.say(Lettering.label(card, new TextStyle(13, false), Tone.MUTED), Words.text("map.ask"));
        Composite buttons = Lettering.box(card, 2);
        ActionButton open = new ActionButton(buttons, session, ActionButton.Kind.PRIMARY, () -> host.map(job, report));
        open.setText(Words.text("map.open"));
        open.setData("raceline.id", "sources.map.open");
        ActionButton leave = new ActionButton(buttons, session, ActionButton.Kind.LINK, () -> session.imports().forget(job, report));
        leave.setText(Words.text("question.leave"));
        leave.setHint(Words.text("question.leave.hint", report.file()));
        leave.setData("raceline.id", "sources.question.leave");
    }
}
