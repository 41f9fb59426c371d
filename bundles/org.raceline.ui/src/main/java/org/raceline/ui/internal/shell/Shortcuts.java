package org.raceline.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.internal.session.WindowSession;

/** The keys and mouse buttons that hold in the whole window: the palette, back and forward, undo and redo. */
final class Shortcuts {
    private final Frame frame;
    private final WindowSession session;
    private final TopBar top;

    Shortcuts(Frame frame, WindowSession session, TopBar top) {
        this.frame = frame;
        this.session = session;
        this.top = top;
        Listener keys = this::onKey;
        Listener buttons = this::onButton;
        frame.getDisplay().addFilter(SWT.KeyDown, keys);
        frame.getDisplay().addFilter(SWT.MouseDown, buttons);
        frame.addListener(SWT.Dispose, event -> {
            event.display.removeFilter(SWT.KeyDown, keys);
            event.display.removeFilter(SWT.MouseDown, buttons);
        });
    }

    private boolean isOfWindow(Event event) {
        return event.widget instanceof Control control && control.getShell() == frame.getShell();
    }

    private void onKey(Event event) {
        if (isOfWindow(event) && run(event)) {
            event.type = SWT.None;
            event.doit = false;
        }
    }

    private boolean run(Event event) {
        boolean writing = event.widget instanceof Text text && text.getEditable();
        int back = (frame.getStyle() & SWT.RIGHT_TO_LEFT) == 0 ? SWT.ARROW_LEFT : SWT.ARROW_RIGHT;
        boolean ours = !(event.widget instanceof DrawingCanvas canvas && canvas.hasKeys());
        if (ours && event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT)) {
            if (event.keyCode == back) {
                session.history().back();
            } else {
                session.history().forward();
            }
            return true;
        }
        if (event.keyCode == 'k' && event.stateMask == SWT.MOD1) {
            top.openPalette();
            return true;
        }
        // A text takes back what is typed in it itself.
        if (event.keyCode == 'z' && event.stateMask == SWT.MOD1 && !writing) {
            session.edits().undo();
            return true;
        }
        if ((event.keyCode == 'z' && event.stateMask == (SWT.MOD1 | SWT.MOD2) || event.keyCode == 'y' && event.stateMask == SWT.MOD1) && !writing) {
            session.edits().redo();
            return true;
        }
        return false;
    }

    /** The buttons at a mouse's side; GTK counts them otherwise than Windows. */
    private void onButton(Event event) {
        if (isOfWindow(event)) {
            switch (event.button) {
                case 4, 8 -> session.history().back();
                case 5, 9 -> session.history().forward();
                default -> {
                    // The page's.
                }
            }
        }
    }
}
