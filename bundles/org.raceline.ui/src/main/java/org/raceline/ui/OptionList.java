package org.raceline.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.NativeName;

/** A list of things of which one is picked: by arrow keys and Enter, or by a click. Of any length; only what is seen is made. */
public final class OptionList {
    private static final int ROW = 32;
    /** What the toolkit puts between rows. */
    private static final int BETWEEN = 2;
    private static final int PADDING = 10;
    private static final TextStyle NAME = new TextStyle(13, false);

    private final Session session;
    private final Table table;
    private List<Option> options = List.of();
    private Consumer<Option> listener = option -> { };

    /**
     * One of them.
     *
     * @param id      stable and untranslated
     * @param detail  what is said at its end; may be empty
     * @param current whether it is what holds now
     */
    public record Option(String id, String text, String detail, boolean current) {
    }

    /** @param name of the list, for assistive technology */
    public OptionList(Composite parent, Session session, String id, String name) {
        this.session = session;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("raceline.id", id);
        Scroll.bars(table);
        table.setFont(Lettering.font(table.getDisplay(), NAME));
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.addListener(SWT.SetData, event -> text((TableItem) event.item, event.index));
        table.addListener(SWT.MeasureItem, event -> {
            event.height = ROW;
            event.width = table.getClientArea().width;
        });
        table.addListener(SWT.EraseItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> pick());
        table.addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && table.getItem(new Point(event.x, event.y)) != null) {
                pick();
            }
        });
        NativeName.say(table, name);
        Session.Subscription changes = session.onChange(change -> table.redraw());
        table.addListener(SWT.Dispose, event -> changes.close());
    }

    private void text(TableItem item, int index) {
        Option option = options.get(index);
        item.setData("raceline.id", option.id());
        item.setText(option.detail().isEmpty() ? option.text() : option.text() + ", " + option.detail());
    }

    private void paint(Event event) {
        int row = table.indexOf((TableItem) event.item);
        if (row < 0 || row >= options.size()) {
            return;
        }
        Option option = options.get(row);
        GcGfx gfx = new GcGfx(event.gc, session.theme());
        int width = table.getClientArea().width;
        gfx.fillRect(0, event.y, width, event.height, Ink.SURFACE);
        if ((event.detail & SWT.SELECTED) != 0) {
            gfx.fillRound(0, event.y, width, event.height, 8, Ink.ACCENT.at(0.14));
        } else if ((event.detail & SWT.HOT) != 0) {
            gfx.fillRound(0, event.y, width, event.height, 8, Ink.TRACK.at(0.7));
        }
        double baseline = event.y + event.height / 2.0 + 4.6;
        double end = width - PADDING;
        if (option.current()) {
            // A tick is ticked from left to right, whatever the language.
            boolean mirrored = (table.getStyle() & SWT.RIGHT_TO_LEFT) != 0;
            Icon.CHECK.paint(mirrored ? gfx.mirrored(2 * (end - 6)) : gfx, end - 14, event.y + event.height / 2.0 - 8, Ink.ACCENT);
        }
        end -= options.stream().anyMatch(Option::current) ? 24 : 0;
        String detail = gfx.fit(option.detail(), TextStyle.BODY, width / 2.0);
        gfx.text(detail, end, baseline, TextStyle.BODY, Ink.TEXT_MUTED, Align.END);
        double room = end - gfx.textWidth(detail, TextStyle.BODY) - PADDING - 12;
        gfx.text(gfx.fit(option.text(), NAME, room), PADDING, baseline, NAME, Ink.TEXT, Align.START);
        event.gc.setAlpha(255);
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOREGROUND);
    }

    public Table control() {
        return table;
    }

    /** How high it must be to show so many. */
    public static int height(int rows) {
        return rows * (ROW + BETWEEN) + 2;
    }

    /** Shows others; the one that holds is selected, or else the first. */
    public void show(List<Option> next) {
        options = List.copyOf(next);
        table.setItemCount(options.size());
        table.clearAll();
        int current = 0;
        for (int i = 0; i < options.size(); i++) {
            current = options.get(i).current() ? i : current;
        }
        if (!options.isEmpty()) {
            table.setSelection(current);
        }
    }

    public List<Option> shown() {
        return options;
    }

    /** Moves what is selected, from a field above it. */
    public void move(int step) {
        if (!options.isEmpty()) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, options.size() - 1));
            table.showSelection();
        }
    }

    /** Picks what is selected. */
    public void pick() {
        int at = table.getSelectionIndex();
        if (at >= 0 && at < options.size()) {
            listener.accept(options.get(at));
        }
    }

    public void onPick(Consumer<Option> next) {
        listener = next;
    }
}
