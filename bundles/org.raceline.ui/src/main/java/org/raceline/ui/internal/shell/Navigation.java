package org.raceline.ui.internal.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.Session;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.PageIcon;

/** The pages at the left; those of vendors below a line. */
final class Navigation extends Composite {
    static final int WIDE = 188;
    static final int NARROW = 62;
    private static final int TOP = 72;
    private static final int MARGIN = 10;
    private static final int GAP = 4;
    private static final int DIVIDER = 17;

    private final Session session;
    private final Pages pages;
    private final List<NavigationItem> items = new ArrayList<>();
    private final Map<MPart, PageIcon> icons = new HashMap<>();
    private int divider = -1;

    Navigation(Composite parent, Session session, Pages pages) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.session = session;
        this.pages = pages;
        setData("raceline.id", "navigation");
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        addListener(SWT.Resize, event -> place());
        Listener digits = this::selectByDigit;
        getDisplay().addFilter(SWT.KeyDown, digits);
        addListener(SWT.Dispose, event -> {
            getDisplay().removeFilter(SWT.KeyDown, digits);
            icons.values().forEach(PageIcon::dispose);
        });
        refresh();
    }

    /** Pages came, went, or another one is open. */
    void refresh() {
        List<MPart> now = pages.all();
        if (!items.stream().map(NavigationItem::page).toList().equals(now)) {
            items.forEach(NavigationItem::dispose);
            items.clear();
            icons.entrySet().removeIf(known -> gone(known, now));
            for (MPart page : now) {
                PageIcon icon = icons.computeIfAbsent(page, p -> new PageIcon(getDisplay(), p.getIconURI()));
                items.add(new NavigationItem(this, session, page, icon, () -> pages.select(page), step -> step(page, step)));
            }
            place();
        }
        items.forEach(item -> item.select(pages.selected().filter(open -> open == item.page()).isPresent()));
        redraw();
    }

    private static boolean gone(Map.Entry<MPart, PageIcon> known, List<MPart> now) {
        boolean gone = !now.contains(known.getKey());
        if (gone) {
            known.getValue().dispose();
        }
        return gone;
    }

    private void readIcons() {
        if (!isDisposed()) {
            PageIcon.read(getDisplay(), icons.values(), this::redrawItems);
        }
    }

    private void redrawItems() {
        if (!isDisposed()) {
            items.forEach(NavigationItem::redraw);
        }
    }

    private void place() {
        int y = TOP;
        divider = -1;
        for (NavigationItem item : items) {
            if (divider < 0 && Pages.isForeign(item.page()) && item != items.getFirst()) {
                divider = y + DIVIDER / 2 - GAP / 2;
                y += DIVIDER;
            }
            item.setBounds(MARGIN, y, getSize().x - 2 * MARGIN - 1, NavigationItem.HEIGHT);
            y += NavigationItem.HEIGHT + GAP;
        }
    }

    private void step(MPart from, int step) {
        List<MPart> all = items.stream().map(NavigationItem::page).toList();
        int to = all.indexOf(from) + step;
        if (to >= 0 && to < items.size()) {
            pages.select(all.get(to));
            items.get(to).setFocus();
        }
    }

    private void selectByDigit(Event event) {
        int place = event.keyCode - '1';
        if (event.stateMask == SWT.MOD1 && place >= 0 && place < Math.min(9, items.size()) && ofWindow(event)) {
            pages.select(items.get(place).page());
            event.type = SWT.None;
        }
    }

    private boolean ofWindow(Event event) {
        return event.widget instanceof Control control && control.getShell() == getShell();
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        gfx.line(area.width - 0.5, 0, area.width - 0.5, area.height, Pen.of(Ink.BORDER, 1));
        double x = MARGIN + 11.0;
        Mark.paint(gfx, x, 43, 22);
        if (area.width == WIDE) {
            gfx.text("Raceline", x + 32, 42, new TextStyle(15, true), Ink.TEXT, Align.START);
        }
        if (divider >= 0) {
            gfx.line(MARGIN + 8.0, divider + 0.5, area.width - MARGIN - 8.0, divider + 0.5, Pen.of(Ink.BORDER, 1));
        }
        // What is painted with it, such as the first figures, is seen before pictures are thought of.
        getDisplay().asyncExec(this::readIcons);
    }
}
