package org.raceline.ui.overview.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.raceline.charts.dashboard.Move;
import org.raceline.ui.DrawingCanvas;

/** What can be done with something on a board: by keys while the board is being arranged, and from its menu at any time. */
interface Arranging {
    void move(Move move);

    /** Whether it ever leads anywhere. */
    default boolean moves(Move move) {
        return true;
    }

    /** Wider by so many columns, or narrower; nothing where the board says how wide it is. */
    default void widen(int columns) {
    }

    default boolean widens() {
        return false;
    }

    void remove();

    /** Opens its options; nothing where there are none. */
    default void configure() {
    }

    default boolean configures() {
        return false;
    }

    /** The board stays as it is now. */
    void done();

    /** Whether a key was one of these. */
    default boolean key(Event event) {
        if (event.stateMask == SWT.ALT && move(event).isPresent()) {
            move(move(event).get());
        } else if (event.stateMask == (SWT.ALT | SWT.SHIFT) && move(event).isPresent()) {
            switch (move(event).get()) {
                case BEFORE, UP -> widen(-1);
                case AFTER, DOWN -> widen(1);
            }
        } else if (event.stateMask == 0 && (event.keyCode == SWT.DEL || event.keyCode == SWT.BS)) {
            remove();
        } else if (event.stateMask == 0 && event.keyCode == SWT.CR && configures()) {
            configure();
        } else if (event.stateMask == 0 && event.keyCode == SWT.ESC) {
            if (!TileDrag.cancel(event.widget)) {
                done();
            }
        } else {
            return false;
        }
        return true;
    }

    private static Optional<Move> move(Event event) {
        boolean mirrored = event.widget instanceof Control control && (control.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
        return switch (event.keyCode) {
            case SWT.ARROW_LEFT -> Optional.of(mirrored ? Move.AFTER : Move.BEFORE);
            case SWT.ARROW_RIGHT -> Optional.of(mirrored ? Move.BEFORE : Move.AFTER);
            case SWT.ARROW_UP -> Optional.of(Move.UP);
            case SWT.ARROW_DOWN -> Optional.of(Move.DOWN);
            default -> Optional.empty();
        };
    }

    /** Puts it into a canvas's menu, below what every drawing has there. */
    default void into(DrawingCanvas canvas, String remove) {
        canvas.onMenu(menu -> into(menu, remove));
    }

    private void into(Menu menu, String remove) {
        new MenuItem(menu, SWT.SEPARATOR);
        if (configures()) {
            item(menu, "tile.configure", this::configure);
        }
        Arrays.stream(Move.values()).filter(this::moves).forEach(move -> item(menu, "tile.move." + move.name().toLowerCase(Locale.ROOT), () -> move(move)));
        if (widens()) {
            item(menu, "tile.wider", () -> widen(1));
            item(menu, "tile.narrower", () -> widen(-1));
        }
        item(menu, remove, this::remove);
    }

    private static void item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Words.TEXTS.text(key));
        item.setData("raceline.id", key);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
