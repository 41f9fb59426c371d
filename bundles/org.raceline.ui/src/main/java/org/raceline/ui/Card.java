package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.ui.internal.drawing.GcGfx;

/** A card of controls: the same ground, border and inset as that of drawings. */
public final class Card extends Composite {
    private static final double RADIUS = 10;

    private final Session session;
    private Edge edge = Edge.PLAIN;

    /** What its outline says. */
    public enum Edge {
        PLAIN,
        /** Something may be put here. */ DASHED,
        /** It waits for an answer. */ MARKED
    }

    public Card(Composite parent, Session session) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.session = session;
        Lettering.ground(this, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 18;
        layout.marginHeight = 14;
        layout.verticalSpacing = 8;
        setLayout(layout);
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
    }

    public void edge(Edge next) {
        edge = next;
        redraw();
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        double width = area.width - 1.0;
        double height = area.height - 1.0;
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        gfx.fillRound(0.5, 0.5, width, height, RADIUS, Ink.SURFACE);
        switch (edge) {
            case PLAIN -> gfx.strokeRound(0.5, 0.5, width, height, RADIUS, Pen.of(Ink.BORDER, 1));
            case DASHED -> gfx.strokeRound(0.5, 0.5, width, height, RADIUS, Pen.of(Ink.ACCENT.at(0.7), 1.5).dash());
            case MARKED -> gfx.strokeRound(1, 1, width - 1, height - 1, RADIUS, Pen.of(Ink.ACCENT, 2));
        }
    }
}
