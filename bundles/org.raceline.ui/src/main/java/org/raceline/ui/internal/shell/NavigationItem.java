package org.raceline.ui.internal.shell;

import java.util.function.IntConsumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.PageIcon;
import org.raceline.ui.internal.drawing.Speech;

/** One page in the navigation: its picture, or a letter where it has none, and its name. */
final class NavigationItem extends Canvas {
    static final int HEIGHT = 36;
    private static final int INSET = 10;
    private static final int TILE = 22;

    private final MPart page;
    private final Session session;
    private final Speech speech;
    private final Interaction interaction;
    private final PageIcon icon;
    private boolean selected;

    /**
     * @param icon of the page; the place is kept free until it is known
     * @param step called with -1 or 1 for the arrow keys
     */
    NavigationItem(Composite parent, Session session, MPart page, PageIcon icon, Runnable action, IntConsumer step) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.page = page;
        this.session = session;
        this.icon = icon;
        interaction = new Interaction(this, action);
        speech = new Speech(this, ACC.ROLE_TABITEM, () -> Pages.name(page), () -> selected ? Words.TEXTS.text("navigation.open") : "");
        setData("raceline.id", "page." + page.getElementId());
        setToolTipText(Pages.name(page));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
                step.accept(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            }
        });
    }

    MPart page() {
        return page;
    }

    void select(boolean now) {
        if (selected != now) {
            selected = now;
            speech.changed();
            redraw();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 2 * INSET + TILE : widthHint, HEIGHT);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        GcGfx gfx = new GcGfx(gc, session.theme());
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        if (selected) {
            gfx.fillRound(0, 0, area.width, area.height, 8, Ink.ACCENT.at(0.12));
        } else if (interaction.isHovered()) {
            gfx.fillRound(0, 0, area.width, area.height, 8, Ink.TRACK.at(0.7));
        }
        paintIcon(gc, gfx, (area.height - TILE) / 2);
        String name = Pages.name(page);
        double left = INSET + TILE + 10.0;
        gfx.text(gfx.fit(name, TextStyle.TITLE, area.width - left - 6), left, area.height / 2.0 + 5,
                selected ? TextStyle.TITLE : new TextStyle(13, false), selected ? Ink.ACCENT : Ink.TEXT_SECONDARY, Align.START);
        if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(Ink.ACCENT, 2));
        }
    }

    private void paintIcon(GC gc, GcGfx gfx, int top) {
        if (!icon.isKnown()) {
            return;
        }
        if (icon.isThere()) {
            int inset = (TILE - PageIcon.SIZE) / 2;
            icon.paint(gc, INSET + inset, top + inset, (selected ? Ink.ACCENT : Ink.TEXT_SECONDARY).token().rgb(session.theme()));
            return;
        }
        gfx.fillRound(INSET, top, TILE, TILE, 6, selected ? Ink.ACCENT : Ink.TRACK);
        String name = Pages.name(page);
        gfx.text(name.substring(0, name.offsetByCodePoints(0, 1)), INSET + TILE / 2.0, top + 15.5, TextStyle.STRONG, selected ? Ink.SURFACE : Ink.TEXT_SECONDARY, Align.MIDDLE);
    }
}
