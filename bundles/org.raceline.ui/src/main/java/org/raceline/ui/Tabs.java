package org.raceline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/** The parts of a page, one of them open. Arrow keys go from one to the next. */
public final class Tabs extends Composite {
    private static final int HEIGHT = 36;
    private static final int PADDING = 12;
    private static final int BADGE = 6;
    private static final int MOST_NAME = 180;

    private final Session session;
    private final IntConsumer listener;
    private final List<Tab> tabs = new ArrayList<>();
    private int selected;

    /** @param listener told which one is opened */
    public Tabs(Composite parent, Session session, IntConsumer listener) {
        super(parent, SWT.NONE);
        this.session = session;
        this.listener = listener;
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.spacing = 4;
        setLayout(row);
        Session.Subscription changes = session.onChange(change -> tabs.forEach(Canvas::redraw));
        addListener(SWT.Dispose, event -> changes.close());
    }

    public void add(String id, String name) {
        Tab tab = new Tab(tabs.size(), name);
        tab.setData("raceline.id", id);
        tabs.add(tab);
    }

    /** Takes all away, to add others; nobody is told. */
    public void clear() {
        tabs.forEach(Canvas::dispose);
        tabs.clear();
        selected = 0;
    }

    /** Marks one as open; nobody is told. */
    public void show(int tab) {
        selected = tab;
        tabs.forEach(each -> each.speech.changed());
        tabs.forEach(Canvas::redraw);
    }

    /** What is said behind a name, such as a number of things that wait; empty: nothing. */
    public void badge(int tab, String text) {
        tabs.get(tab).badge(text);
    }

    public int selected() {
        return selected;
    }

    public void select(int tab) {
        show(tab);
        listener.accept(tab);
    }

    private void step(int to) {
        if (to >= 0 && to < tabs.size()) {
            tabs.get(to).setFocus();
            select(to);
        }
    }

    private final class Tab extends Canvas {
        private final int place;
        private final String name;
        private final Interaction interaction;
        private final Speech speech;
        private String badge = "";

        Tab(int place, String name) {
            super(Tabs.this, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
            this.place = place;
            this.name = name;
            interaction = new Interaction(this, () -> select(place));
            speech = new Speech(this, ACC.ROLE_TABITEM, () -> badge.isEmpty() ? name : name + ", " + badge, () -> "");
            addListener(SWT.Paint, event -> paint(event.gc));
            addListener(SWT.KeyDown, event -> {
                boolean mirrored = (getStyle() & SWT.RIGHT_TO_LEFT) != 0;
                if (event.keyCode == SWT.ARROW_RIGHT || event.keyCode == SWT.ARROW_LEFT) {
                    step(place + ((event.keyCode == SWT.ARROW_RIGHT) == mirrored ? -1 : 1));
                }
            });
        }

        void badge(String text) {
            if (!badge.equals(text)) {
                badge = text;
                speech.changed();
                requestLayout();
                redraw();
            }
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            GC gc = new GC(this);
            try {
                GcGfx gfx = new GcGfx(gc, session.theme());
                return new Point((int) Math.ceil(Math.min(MOST_NAME, gfx.textWidth(name, TextStyle.TITLE)) + badgeWidth(gfx)) + 2 * PADDING, HEIGHT);
            } finally {
                gc.dispose();
            }
        }

        private double badgeWidth(GcGfx gfx) {
            return badge.isEmpty() ? 0 : gfx.textWidth(badge, TextStyle.CAPTION) + 2 * BADGE + 8;
        }

        private void paint(GC gc) {
            Rectangle area = getClientArea();
            GcGfx gfx = new GcGfx(gc, session.theme());
            boolean open = selected == place;
            gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
            if (interaction.isHovered() && !open) {
                gfx.fillRound(0, 2, area.width, area.height - 6.0, 8, Ink.TRACK);
            }
            TextStyle style = open ? TextStyle.TITLE : new TextStyle(13, false);
            gfx.text(gfx.fit(name, style, MOST_NAME), PADDING, 22, style, open ? Ink.ACCENT : Ink.TEXT_SECONDARY, Align.START);
            if (!badge.isEmpty()) {
                double width = badgeWidth(gfx) - 8;
                double x = area.width - PADDING - width;
                gfx.fillRound(x, 8.5, width, 18, 9, Ink.TRACK);
                gfx.text(badge, x + width / 2, 21.5, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.MIDDLE);
            }
            if (open) {
                gfx.fillRound(PADDING, area.height - 3.0, area.width - 2.0 * PADDING, 3, 1.5, Ink.ACCENT);
            }
            if (interaction.isRinged()) {
                gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, 8, Pen.of(Ink.ACCENT, 2));
            }
        }
    }
}
