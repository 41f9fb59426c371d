package org.raceline.ui.internal.drawing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseAdapter;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseTrackAdapter;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;

/**
 * Makes a canvas something to press: by mouse, Enter or the space bar; with Tab it lets the focus go on. Where the focus is
 * is shown to those who use the keyboard.
 */
public final class Interaction {
    private static final String KEYBOARD = Interaction.class.getName() + ".keyboard";

    private final Canvas canvas;
    private boolean hovered;
    private boolean pressed;

    public Interaction(Canvas canvas, Runnable action) {
        this.canvas = canvas;
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ') {
                action.run();
            }
        });
        canvas.addListener(SWT.Traverse, event -> event.doit = switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS -> true;
            default -> false;
        });
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addMouseTrackListener(new MouseTrackAdapter() {
            @Override
            public void mouseEnter(MouseEvent event) {
                set(true, pressed);
            }

            @Override
            public void mouseExit(MouseEvent event) {
                set(false, false);
            }
        });
        canvas.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseDown(MouseEvent event) {
                if (event.button == 1) {
                    canvas.setFocus();
                    set(hovered, true);
                }
            }

            @Override
            public void mouseUp(MouseEvent event) {
                if (event.button == 1 && pressed) {
                    set(hovered, false);
                    if (canvas.getClientArea().contains(event.x, event.y)) {
                        action.run();
                    }
                }
            }
        });
    }

    /** Finds out whether the keyboard or the mouse is in use. Once for a display. */
    public static void watch(Display display) {
        display.addFilter(SWT.KeyDown, event -> use(display, true));
        display.addFilter(SWT.MouseDown, event -> use(display, false));
    }

    private static void use(Display display, boolean keyboard) {
        if (!Boolean.valueOf(keyboard).equals(display.getData(KEYBOARD))) {
            display.setData(KEYBOARD, keyboard);
            if (display.getFocusControl() != null) {
                display.getFocusControl().redraw();
            }
        }
    }

    /** Whether a ring should be drawn around the canvas. */
    public boolean isRinged() {
        return canvas.isFocusControl() && Boolean.TRUE.equals(canvas.getDisplay().getData(KEYBOARD));
    }

    private void set(boolean nowHovered, boolean nowPressed) {
        hovered = nowHovered;
        pressed = nowPressed;
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    public boolean isHovered() {
        return hovered;
    }

    public boolean isPressed() {
        return pressed;
    }
}
