package org.raceline.ui.sources.internal;

import java.time.Instant;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.store.ImportEntry;
import org.raceline.ui.Card;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Session;

/** The newest imports at a glance; each leads to its place in the history. */
final class Latest {
    private static final int MOST = 6;

    private final Session session;
    private final Host host;
    private final Card card;

    Latest(Composite parent, Session session, Host host) {
        this.session = session;
        this.host = host;
        card = new Card(parent, session);
        ((GridLayout) card.getLayout()).marginWidth = 10;
        ((GridLayout) card.getLayout()).verticalSpacing = 0;
        card.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
    }

    /** @param wanted whether nothing else is to be seen */
    void show(Snapshot now, boolean wanted) {
        boolean shown = wanted && !now.imports().isEmpty();
        ((GridData) card.getLayoutData()).exclude = !shown;
        card.setVisible(shown);
        for (Control old : card.getChildren()) {
            old.dispose();
        }
        if (!shown) {
            return;
        }
        Label title = Lettering.label(card, TextStyle.TITLE, Tone.NORMAL);
        ((GridData) title.getLayoutData()).horizontalIndent = 8;
        Lettering.say(title, Words.text("latest.title"));
        Instant moment = Instant.now();
        for (ImportEntry entry : now.imports().subList(0, Math.min(MOST, now.imports().size()))) {
            DrawingCanvas row = new DrawingCanvas(card, session, new ImportStrip(entry, now.source(entry.source()), Standing.of(entry, now.imports()), moment));
            row.setData("raceline.id", "sources.latest." + entry.id());
            row.onPress(() -> host.showImport(entry.id()));
            GridData size = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
            size.heightHint = ImportStrip.HEIGHT;
            row.setLayoutData(size);
        }
    }
}
