package org.raceline.ui.internal.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.raceline.charts.Part;

/** Which part of a drawing the pointer is over and which one the arrow keys have reached; each is a child for assistive technology. */
public final class PartCursor {
    private final Canvas canvas;
    private final Runnable look;
    private List<Part> parts = List.of();
    private final List<Accessible> children = new ArrayList<>();
    private int reached = -1;
    private int hovered = -1;

    /** @param look called before parts are told or gone to: sets those of the drawing as it is now */
    public PartCursor(Canvas canvas, Runnable look) {
        this.canvas = canvas;
        this.look = look;
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent event) {
                look.run();
                event.detail = children.size();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                look.run();
                event.children = children.toArray();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                if (canvas.isFocusControl() && reached >= 0) {
                    event.accessible = children.get(reached);
                }
            }
        });
        canvas.addListener(SWT.MouseMove, event -> hover(at(event.x, event.y)));
        canvas.addListener(SWT.MouseExit, event -> hover(-1));
        canvas.addListener(SWT.MouseDown, event -> reach(at(event.x, event.y)));
    }

    /** The drawing is another one, or has another size. */
    public void set(List<Part> now) {
        if (parts.equals(now)) {
            return;
        }
        Optional<String> before = reached().map(Part::action);
        parts = List.copyOf(now);
        reached = Math.min(reached, parts.size() - 1);
        // The same place of another drawing may be elsewhere.
        if (before.isPresent() && !reached().map(Part::action).equals(before)) {
            IntStream.range(0, parts.size()).filter(i -> parts.get(i).action().equals(before.get())).findFirst().ifPresent(i -> reached = i);
        }
        hovered = -1;
        children.forEach(Accessible::dispose);
        children.clear();
        parts.forEach(part -> children.add(child(part)));
    }

    private Accessible child(Part part) {
        Accessible child = new Accessible(canvas.getAccessible());
        child.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = part.description();
            }
        });
        child.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                boolean focused = canvas.isFocusControl() && reached().filter(part::equals).isPresent();
                event.detail |= ACC.STATE_FOCUSABLE | (focused ? ACC.STATE_FOCUSED : ACC.STATE_NORMAL);
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Point corner = canvas.toDisplay((int) part.x(), (int) part.y());
                event.x = corner.x;
                event.y = corner.y;
                event.width = (int) part.width();
                event.height = (int) part.height();
            }
        });
        return child;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The one that the arrow keys or a click have reached. */
    public Optional<Part> reached() {
        return reached < 0 ? Optional.empty() : Optional.of(parts.get(reached));
    }

    /** The one under the pointer. */
    public Optional<Part> hovered() {
        return hovered < 0 ? Optional.empty() : Optional.of(parts.get(hovered));
    }

    /** The last that is there: what is drawn later lies above. */
    private int at(double x, double y) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void hover(int part) {
        if (hovered != part) {
            hovered = part;
            canvas.redraw();
        }
    }

    private void reach(int part) {
        if (reached != part) {
            reached = part;
            if (part >= 0) {
                children.get(part).setFocus(ACC.CHILDID_SELF);
            }
            canvas.redraw();
        }
    }

    /** Goes to the part of an action; stays where there is none. */
    public void reach(String action) {
        look.run();
        IntStream.range(0, parts.size()).filter(i -> parts.get(i).action().equals(action)).findFirst().ifPresent(this::reach);
    }

    /** Moves by an arrow key, Home or End, and says whether it was one. */
    public boolean move(int key) {
        boolean mirrored = (canvas.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
        boolean arrow = key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT || key == SWT.ARROW_UP || key == SWT.ARROW_DOWN;
        if (!arrow && key != SWT.HOME && key != SWT.END) {
            return false;
        }
        look.run();
        if (parts.isEmpty()) {
            return false;
        }
        if (key == SWT.END) {
            reach(parts.size() - 1);
        } else if (key == SWT.HOME || reached < 0) {
            reach(0);
        } else {
            int x = key == SWT.ARROW_LEFT ? -1 : key == SWT.ARROW_RIGHT ? 1 : 0;
            reach(next(mirrored ? -x : x, key == SWT.ARROW_UP ? -1 : key == SWT.ARROW_DOWN ? 1 : 0));
        }
        return true;
    }

    /** The nearest in a direction; sideways counts double. The next in order where nothing lies there, unless it lies behind. */
    private int next(int right, int down) {
        Part from = parts.get(reached);
        return IntStream.range(0, parts.size()).boxed()
                .filter(i -> right * (middleX(parts.get(i)) - middleX(from)) + down * (middleY(parts.get(i)) - middleY(from)) > 0.5)
                .filter(i -> i != reached)
                .min(Comparator.comparingDouble(i -> {
                    double across = Math.abs(middleX(parts.get(i)) - middleX(from));
                    double along = Math.abs(middleY(parts.get(i)) - middleY(from));
                    return right == 0 ? along + 2 * across : across + 2 * along;
                }))
                .orElseGet(() -> inOrder(right, down));
    }

    private int inOrder(int right, int down) {
        int next = Math.clamp(reached + right + down, 0, parts.size() - 1);
        boolean beside = Math.abs(middleY(parts.get(next)) - middleY(parts.get(reached))) < 0.5;
        return beside && right * (middleX(parts.get(next)) - middleX(parts.get(reached))) < 0 ? reached : next;
    }

    private static double middleX(Part part) {
        return part.x() + part.width() / 2;
    }

    private static double middleY(Part part) {
        return part.y() + part.height() / 2;
    }
}
