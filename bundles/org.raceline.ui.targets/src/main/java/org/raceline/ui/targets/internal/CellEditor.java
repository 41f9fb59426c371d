package org.raceline.ui.targets.internal;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.raceline.charts.Part;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Lettering;

/** A field over a cell of the grid. Enter and Tab take what is written, Esc does not. */
final class CellEditor {
    private static final int EXACT = 9;
    private static final int LEAST = 96;

    private final DrawingCanvas canvas;
    private final TargetCell cell;
    private final Text text;
    private final String before;
    private boolean done;

    /** Where to go on after the editor has closed. */
    enum Next {
        STAY, FORWARD, BACK, ELSEWHERE
    }

    /**
     * @param typed what was typed already; empty: the target is shown to be changed
     * @param taken gets what is written; returns from it to {@link #complain} where that is no value
     */
    CellEditor(DrawingCanvas canvas, TargetCell cell, Part place, String typed, Formats formats, BiConsumer<CellEditor, Next> taken) {
        this.canvas = canvas;
        this.cell = cell;
        before = cell.own().map(Target::value).map(value -> written(value, formats)).orElse("");
        text = new Text(canvas, SWT.SINGLE | SWT.CENTER | SWT.BORDER);
        text.setData("raceline.id", "targets.editor");
        text.setFont(Lettering.font(canvas.getDisplay(), TextStyle.STRONG));
        int width = Math.max(LEAST, (int) place.width());
        int x = Math.clamp((int) (place.x() + place.width() / 2 - width / 2.0), 0, Math.max(0, canvas.getClientArea().width - width));
        text.setBounds(x, (int) place.y(), width, (int) place.height());
        Lettering.name(text, place.description());
        text.setToolTipText(place.description().replace("&", "&&"));
        text.setText(typed.isEmpty() ? before : typed);
        text.setSelection(typed.isEmpty() ? 0 : typed.length(), text.getText().length());
        text.addListener(SWT.DefaultSelection, event -> taken.accept(this, Next.STAY));
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                event.doit = false;
                close();
            }
        });
        text.addListener(SWT.Traverse, event -> {
            switch (event.detail) {
                case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> {
                    event.doit = false;
                    Next next = event.detail == SWT.TRAVERSE_TAB_NEXT ? Next.FORWARD : Next.BACK;
                    taken.accept(this, next);
                }
                case SWT.TRAVERSE_ESCAPE -> event.doit = false;
                default -> {
                    // Enter comes as a selection.
                }
            }
        });
        text.addListener(SWT.FocusOut, event -> {
            if (!done) {
                taken.accept(this, Next.ELSEWHERE);
            }
        });
        text.setFocus();
    }

    /** A value as it is read again, to the last digit. */
    private static String written(Quantity value, Formats formats) {
        return value.unit().kind() == Unit.Kind.RATIO ? formats.number(value.value().movePointRight(2), EXACT) : formats.number(value.value(), EXACT);
    }

    TargetCell cell() {
        return cell;
    }

    boolean isChanged() {
        return !text.getText().strip().equals(before);
    }

    boolean isCleared() {
        return text.getText().isBlank();
    }

    Optional<Quantity> value(Formats formats) {
        return formats.read(text.getText(), cell.kpi().metric().unit(), cell.currency());
    }

    /** Goes away; the focus goes back to the grid if it is still here. */
    void close() {
        if (!done) {
            done = true;
            boolean here = text.isFocusControl();
            text.dispose();
            if (here) {
                canvas.setFocus();
            }
            canvas.redraw();
        }
    }
}
