package org.raceline.ui;

import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.ui.internal.drawing.GcGfx;

/**
 * A small panel over the page, below what opened it or a place in it. It closes with Esc, with a click beside it, and when the focus goes elsewhere;
 * the window stays usable. One at a time.
 */
public final class Popover extends Composite {
    private static final String OPEN = Popover.class.getName();
    private static final String HOST = OPEN + ".host";
    private static final int GAP = 4;
    private static final int EDGE = 8;

    private final Session session;
    private final Control anchor;
    /** Where in the anchor it hangs; {@code null}: on all of it. */
    private final Rectangle part;
    private final Control before;
    private final Listener watch = event -> {
        if (event.type == SWT.KeyDown && event.keyCode == SWT.ESC) {
            event.type = SWT.None;
            close();
        } else if (event.type != SWT.KeyDown && event.widget instanceof Control control && control.getShell() == getShell() && !holds(control) && !isOnPart(event)) {
            dismiss(event.type == SWT.FocusIn);
        }
    };
    private Runnable closed = () -> { };
    private boolean kept;

    private Popover(Composite host, Session session, Control anchor, Rectangle part) {
        super(host, SWT.DOUBLE_BUFFERED);
        this.session = session;
        this.anchor = anchor;
        this.part = part;
        this.before = getDisplay().getFocusControl();
        GridData free = new GridData();
        free.exclude = true;
        setLayoutData(free);
        Lettering.ground(this, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 12;
        setLayout(layout);
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        Display display = getDisplay();
        Listener follow = event -> place();
        host.addListener(SWT.Resize, follow);
        display.addFilter(SWT.KeyDown, watch);
        display.addFilter(SWT.MouseDown, watch);
        display.addFilter(SWT.FocusIn, watch);
        addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.KeyDown, watch);
            display.removeFilter(SWT.MouseDown, watch);
            display.removeFilter(SWT.FocusIn, watch);
            if (!host.isDisposed()) {
                host.removeListener(SWT.Resize, follow);
            }
            closed.run();
        });
    }

    /** Makes a composite the one that popovers of its window are put over. */
    public static void host(Composite host) {
        host.getShell().setData(HOST, host);
    }

    /**
     * Opens one; pressing what opened it again closes it.
     *
     * @param fill makes its content
     */
    public static void open(Session session, Control anchor, Consumer<Popover> fill) {
        open(session, anchor, null, fill);
    }

    /**
     * Opens one below a place in a control, such as a sign of a drawing; a click elsewhere in the control closes it.
     *
     * @param part in the control's own coordinates
     */
    public static void open(Session session, Control anchor, Rectangle part, Consumer<Popover> fill) {
        Composite host = (Composite) anchor.getShell().getData(HOST);
        if (host.getData(OPEN) instanceof Popover open && !open.isDisposed()) {
            boolean again = open.anchor == anchor && Objects.equals(open.part, part);
            open.close();
            if (again) {
                return;
            }
        }
        Popover popover = new Popover(host, session, anchor, part);
        host.setData(OPEN, popover);
        fill.accept(popover);
        popover.place();
        popover.moveAbove(null);
        popover.setFocus();
    }

    /** Called when it has closed. */
    public void onClose(Runnable listener) {
        closed = listener;
    }

    /** Closes it; the focus goes back to where it was. */
    public void close() {
        if (!isDisposed()) {
            dispose();
            Control back = before == null || before.isDisposed() || !before.isVisible() ? anchor : before;
            if (!back.isDisposed()) {
                back.setFocus();
            }
        }
    }

    /** Its content is about to be made anew: the focus may leave it for a moment. */
    public void keep() {
        kept = true;
        getDisplay().asyncExec(() -> kept = false);
    }

    /** Closes it where the focus is still elsewhere when the event is over. */
    private void dismiss(boolean byFocus) {
        if (byFocus && kept) {
            return;
        }
        getDisplay().asyncExec(() -> {
            if (!isDisposed() && !(byFocus && getDisplay().getFocusControl() instanceof Control now && holds(now))) {
                dispose();
            }
        });
    }

    private boolean holds(Control control) {
        for (Control up = control; up != null; up = up.getParent()) {
            if (up == this || up == anchor && part == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether what opened it is pressed: that closes it by itself. */
    private boolean isOnPart(Event event) {
        return part != null && event.type == SWT.MouseDown && event.widget == anchor && part.contains(event.x, event.y);
    }

    /** Its content is another now: takes the room that it needs. */
    public void place() {
        if (isDisposed() || anchor.isDisposed()) {
            return;
        }
        Composite host = getParent();
        Rectangle room = host.getClientArea();
        Point size = computeSize(SWT.DEFAULT, SWT.DEFAULT);
        Rectangle place = part == null ? getDisplay().map(anchor.getParent(), host, anchor.getBounds()) : getDisplay().map(anchor, host, part);
        int height = Math.min(size.y, room.height - 2 * EDGE);
        int x = Math.clamp(place.x, EDGE, Math.max(EDGE, room.width - size.x - EDGE));
        int below = place.y + place.height + GAP;
        int y = below + height <= room.height - EDGE ? below : Math.max(EDGE, place.y - height - GAP);
        if (y == EDGE) {
            y = Math.clamp(below, EDGE, Math.max(EDGE, room.height - height - EDGE));
        }
        setBounds(x, y, size.x, height);
        layout(true, true);
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 2, Pen.of(Ink.TEXT_MUTED.at(0.55), 1));
    }
}
