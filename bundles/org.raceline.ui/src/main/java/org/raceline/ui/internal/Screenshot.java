package org.raceline.ui.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.raceline.ui.Busy;
import org.raceline.ui.internal.drawing.PageIcon;
import org.raceline.ui.internal.session.WindowSession;

/** Writes a picture of the window once everything that was asked is answered, and closes it. */
final class Screenshot {
    private static final int LOOK_EVERY_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Display display;
    private final WindowSession session;
    private final Path file;
    private final Optional<Point> size;
    private final Deque<String> press;
    private final Runnable end;
    private final long last = System.nanoTime() + PATIENCE_NANOS;
    private int calm;

    Screenshot(Display display, WindowSession session, Path file, Arguments arguments, Runnable end) {
        this.display = display;
        this.session = session;
        this.file = file;
        this.size = arguments.size();
        this.press = new ArrayDeque<>(arguments.press());
        this.end = end;
    }

    void begin() {
        display.timerExec(LOOK_EVERY_MILLIS, this::look);
    }

    private void look() {
        Optional<Shell> window = Stream.of(display.getShells()).filter(Shell::isVisible).filter(shell -> shell.getText().equals("Raceline")).findFirst();
        boolean ready = window.isPresent() && (session.scope().isPresent() || session.problem().isPresent())
                && session.calculations().isIdle() && session.imports().isIdle() && PageIcon.areKnown() && !Busy.in(window.get());
        // Answered is not yet painted: the toolkit paints when it likes.
        calm = ready ? calm + 1 : 0;
        if (calm == 1) {
            size.ifPresent(s -> window.get().setSize(outer(window.get(), s)));
            // Where nothing lights up and no tooltip opens.
            display.setCursorLocation(window.get().toDisplay(1, 1));
        }
        if (calm >= 3 && !press.isEmpty()) {
            press(window.get(), press.removeFirst());
            calm = 0;
        }
        if (calm >= 4) {
            write(window.get());
            end.run();
        } else if (System.nanoTime() > last) {
            ILog.get().error("There is no picture: the window did not come to rest");
            end.run();
        } else {
            display.timerExec(LOOK_EVERY_MILLIS, this::look);
        }
    }

    /** Says whether it was there: what it did may have taken away what else is looked through. */
    private static boolean press(Composite within, String id) {
        for (Control control : within.getChildren()) {
            if (id.equals(control.getData("raceline.id"))) {
                Event event = new Event();
                event.keyCode = SWT.CR;
                event.character = SWT.CR;
                control.setFocus();
                control.notifyListeners(SWT.KeyDown, event);
                if (!control.isDisposed()) {
                    control.notifyListeners(SWT.DefaultSelection, new Event());
                }
                return true;
            }
            if (control instanceof Composite composite && press(composite, id)) {
                return true;
            }
        }
        return false;
    }

    private static Point outer(Shell window, Point inner) {
        Rectangle outer = window.computeTrim(0, 0, inner.x, inner.y);
        return new Point(outer.width, outer.height);
    }

    private void write(Shell window) {
        Rectangle area = window.getClientArea();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(image);
        try {
            window.print(gc);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (SWTException unwritable) {
            ILog.get().error("The picture could not be written to " + file, unwritable);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
