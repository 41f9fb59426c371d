package org.raceline.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Ink;
import org.raceline.charts.Part;
import org.raceline.charts.Pen;
import org.raceline.charts.Picture;
import org.raceline.charts.Placeholder;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.DrawingMenu;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.PartCursor;
import org.raceline.ui.internal.drawing.Speech;

/**
 * One drawing as a control: it has a place in the Tab order, a ring when it has the focus, and a voice. Arrow keys go through its
 * parts, F2 shows its figures as a table, and its menu writes it to a file.
 */
public final class DrawingCanvas extends Canvas {
    private static final double RADIUS = 10;
    private static final double PART_RADIUS = 4;
    /** Points from which on the pixels of a picture are kept. */
    private static final int MANY = 3000;
    /** What a remark takes below the drawing. */
    public static final int FOOT = 24;

    private final Session session;
    private final Speech speech;
    private final Interaction interaction;
    private final boolean still;
    private Drawing drawing;
    private Runnable action;
    private Consumer<Part> partAction;
    private String tooltip;
    private String remark = "";
    /** What the drawing looks like in this size; it is asked again for another one only. */
    private Picture picture;
    /** Its pixels, where it has very many points. */
    private Image plate;
    private boolean painted;
    private Consumer<Throwable> failure;
    private Predicate<Event> keys;
    private Consumer<Menu> more = menu -> { };
    private final PartCursor cursor;

    public DrawingCanvas(Composite parent, Session session, Drawing first) {
        this(parent, session, first, false);
    }

    /** A drawing that only accompanies others: Tab passes it by. */
    public static DrawingCanvas still(Composite parent, Session session, Drawing drawing) {
        return new DrawingCanvas(parent, session, drawing, true);
    }

    private DrawingCanvas(Composite parent, Session session, Drawing first, boolean still) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | (still ? SWT.NO_FOCUS : SWT.NONE));
        this.session = session;
        this.drawing = first;
        this.still = still;
        interaction = still ? null : new Interaction(this, this::press);
        speech = new Speech(this, ACC.ROLE_GRAPHIC, () -> drawing.title(session.formats()), () -> (drawing.description(session.formats()) + " " + remark).strip());
        cursor = still ? null : new PartCursor(this, this::look);
        if (!still) {
            addListener(SWT.MenuDetect, event -> getMenu());
            addListener(SWT.KeyDown, event -> event.doit = !(keys != null && keys.test(event)) && !key(event.keyCode));
            addListener(SWT.MouseMove, event -> point());
        }
        addListener(SWT.Paint, event -> paint(event.gc));
        Session.Subscription colours = session.onChange(change -> {
            if (change == Session.Change.THEME) {
                forgetPlate();
                redraw();
            }
        });
        addListener(SWT.Dispose, event -> {
            colours.close();
            forgetPlate();
        });
    }

    public Drawing drawing() {
        return drawing;
    }

    public void show(Drawing next) {
        drawing = next;
        picture = null;
        forgetPlate();
        speech.changed();
        redraw();
    }

    /**
     * Has keys of its own, such as those that move it on a board: they come before the window's, and its edge says so.
     *
     * @param next says whether a key was one of them; {@code null}: there are none
     */
    public void onKey(Predicate<Event> next) {
        keys = next;
        redraw();
    }

    /** Adds to its menu, below what every drawing has there; called when the menu is first opened. */
    public void onMenu(Consumer<Menu> next) {
        more = next;
    }

    /** Made when it is first wanted: few of a board's many menus ever are. */
    @Override
    public Menu getMenu() {
        if (super.getMenu() == null && !still) {
            setMenu(DrawingMenu.of(this, session, menu -> more.accept(menu)));
        }
        return super.getMenu();
    }

    /** Whether Alt with an arrow is the canvas's own, and not the window's way back. */
    public boolean hasKeys() {
        return keys != null;
    }

    /** Told if the drawing cannot be painted, to show something else instead. */
    public void onFailure(Consumer<Throwable> next) {
        failure = next;
    }

    /** What a click or Enter does; {@code null}: nothing. */
    public void onPress(Runnable next) {
        action = next;
        setCursor(next == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    /** What a click or Enter does on a part of the drawing; {@code null}: the same as on the drawing. */
    public void onPart(Consumer<Part> next) {
        partAction = next;
        redraw();
    }

    /** The part that the arrow keys or a click have reached. */
    public Optional<Part> reached() {
        return cursor == null ? Optional.empty() : cursor.reached();
    }

    /** Goes to the part of an action, as the arrow keys would; stays where there is none. */
    public void reach(String action) {
        if (cursor != null) {
            cursor.reach(action);
        }
    }

    /** Something to be said below the drawing, e.g. that it shows more than is asked for; it takes {@link #FOOT} of its height. Empty: nothing. */
    public void remark(String sentence) {
        remark = sentence;
        redraw();
    }

    @Override
    public void setToolTipText(String text) {
        tooltip = text;
        super.setToolTipText(text);
    }

    private void press() {
        Optional<Part> part = partAction == null ? Optional.empty() : cursor.reached();
        if (part.isPresent()) {
            partAction.accept(part.get());
        } else if (action != null) {
            action.run();
        }
    }

    private boolean key(int code) {
        if (code == SWT.F2) {
            session.explain(drawing, List.of());
            return true;
        }
        return cursor.move(code);
    }

    /** The pointer is over another part. */
    private void point() {
        String text = cursor.hovered().map(part -> part.description().replace("&", "&&")).orElse(tooltip);
        if (!Objects.equals(text, getToolTipText())) {
            super.setToolTipText(text);
        }
        boolean pressable = action != null || partAction != null && cursor.hovered().isPresent();
        setCursor(pressable ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        GcGfx gfx = new GcGfx(gc, session.theme());
        gfx.fillRect(0, 0, area.width, area.height, ground());
        take(gfx, area);
        paintPicture(gc, gfx, area);
        if (!remark.isEmpty()) {
            paintRemark(gfx, area);
        }
        if (keys != null) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, RADIUS, Pen.of(Ink.ACCENT.at(0.7), 1.5).dash());
        }
        if (still) {
            return;
        }
        if (partAction != null) {
            cursor.hovered().ifPresent(part -> gfx.strokeRound(part.x(), part.y(), part.width(), part.height(), PART_RADIUS, Pen.of(Ink.TEXT_MUTED.at(0.5), 1)));
        }
        if (interaction.isRinged() && cursor.reached().isPresent()) {
            Part part = cursor.reached().get();
            gfx.strokeRound(part.x(), part.y(), part.width(), part.height(), PART_RADIUS, Pen.of(Ink.ACCENT, 2));
        } else if (interaction.isRinged()) {
            gfx.strokeRound(1, 1, area.width - 2.0, area.height - 2.0, RADIUS, Pen.of(Ink.ACCENT, 2));
        } else if (action != null && interaction.isHovered() && cursor.hovered().isEmpty()) {
            gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, RADIUS, Pen.of(Ink.ACCENT.at(0.6), 1));
        }
    }

    /** What is dear to paint is kept as pixels from the second time on: the pointer moves over it smoothly. */
    private void paintPicture(GC gc, GcGfx gfx, Rectangle area) {
        if (picture.points() < MANY || !painted) {
            picture.paint(gfx);
            painted = true;
            return;
        }
        if (plate == null) {
            plate = new Image(getDisplay(), new Plate(area), area.width, area.height);
        }
        gc.drawImage(plate, 0, 0);
    }

    /** Where the window is written from the right its pixels are mirrored once, here: an image is never mirrored when it is drawn. */
    private final class Plate implements ImageGcDrawer {
        private final Rectangle area;

        Plate(Rectangle area) {
            this.area = area;
        }

        @Override
        public void drawOn(GC on, int width, int height) {
            GcGfx surface = new GcGfx(on, session.theme());
            surface.fillRect(0, 0, area.width, area.height, ground());
            picture.paint(surface);
        }

        @Override
        public int getGcStyle() {
            return getStyle() & SWT.RIGHT_TO_LEFT;
        }
    }

    private Ink ground() {
        return Lettering.isOnSurface(getParent()) ? Ink.SURFACE : Ink.BACKGROUND;
    }

    private void forgetPlate() {
        painted = false;
        if (plate != null) {
            plate.dispose();
            plate = null;
        }
    }

    /** Has the picture of this size, and its parts. */
    private void take(GcGfx gfx, Rectangle area) {
        double height = area.height - (remark.isEmpty() ? 0.0 : FOOT);
        if (picture == null || !picture.isOf(area.width, height)) {
            picture = picture(gfx, area.width, height);
            forgetPlate();
        }
        if (!still) {
            cursor.set(picture.parts());
        }
    }

    /** Has the parts before anything is painted: who hears a page does not scroll to what is below. */
    private void look() {
        Rectangle area = getClientArea();
        if (!area.isEmpty()) {
            GC gc = new GC(this);
            try {
                take(new GcGfx(gc, session.theme()), area);
            } finally {
                gc.dispose();
            }
        }
    }

    private Picture picture(GcGfx gfx, double width, double height) {
        try {
            return Picture.of(drawing, gfx, width, height, session.formats());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError broken) {
            // Drawings of others are called here: theirs must not cost the window.
            ILog.get().error("A drawing failed: " + drawing.getClass().getName(), broken);
            show(Placeholder.failed(Words.TEXTS.text("drawing.untitled"), Words.TEXTS.text("drawing.failed", drawing.getClass().getName())));
            if (failure != null) {
                failure.accept(broken);
            }
            return Picture.of(drawing, gfx, width, height, session.formats());
        }
    }

    private void paintRemark(GcGfx gfx, Rectangle area) {
        String text = gfx.fit(remark, TextStyle.CAPTION, area.width - 40.0);
        double width = gfx.textWidth(text, TextStyle.CAPTION) + 16;
        double x = area.width - width - 4;
        gfx.fillRound(x, area.height - 20.0, width, 18, 9, Ink.TRACK);
        gfx.text(text, x + width / 2, area.height - 7.0, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.MIDDLE);
    }
}
