package org.raceline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.NativeName;

/** A table of any length in the window's look: only the rows that are seen are made. */
public final class RecordTable<T> {
    private static final int ROW = 34;
    private static final int LEAST = 48;
    private static final int PADDING = 6;

    private final Session session;
    private final Table table;
    private final List<Column<T>> columns;
    private final Function<T, Object> key;
    private List<T> rows = List.of();
    private Consumer<Optional<T>> listener = row -> { };

    /**
     * A column.
     *
     * @param share of the width
     * @param end   whether its texts stand at its end, as figures do
     */
    public record Column<T>(String title, int share, boolean end, Function<T, String> text, Function<T, Ink> ink) {
        public static <T> Column<T> of(String title, int share, Function<T, String> text) {
            return new Column<>(title, share, false, text, row -> Ink.TEXT);
        }

        public static <T> Column<T> figure(String title, int share, Function<T, String> text) {
            return new Column<>(title, share, true, text, row -> Ink.TEXT);
        }

        /** The same in a colour of its own for each row; the text says it too. */
        public Column<T> in(Function<T, Ink> next) {
            return new Column<>(title, share, end, text, next);
        }
    }

    /**
     * @param name of the table, for assistive technology
     * @param key  tells a row from others when it is shown anew
     */
    public RecordTable(Composite parent, Session session, String id, String name, Function<T, Object> key, List<Column<T>> columns) {
        this.session = session;
        this.columns = List.copyOf(columns);
        this.key = key;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("raceline.id", id);
        Scroll.bars(table);
        table.setFont(Lettering.font(table.getDisplay(), TextStyle.BODY));
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (Column<T> column : columns) {
            new TableColumn(table, column.end() ? SWT.RIGHT : SWT.LEFT).setText(column.title());
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.MeasureItem, event -> event.height = ROW);
        table.addListener(SWT.EraseItem, this::paint);
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.Selection, event -> listener.accept(selected()));
        NativeName.say(table, name);
        Session.Subscription colours = session.onChange(change -> {
            if (change == Session.Change.THEME) {
                colour();
                table.redraw();
            }
        });
        table.addListener(SWT.Dispose, event -> colours.close());
        colour();
    }

    private void colour() {
        table.setHeaderBackground(Lettering.colour(session, table.getDisplay(), Ink.SURFACE));
        table.setHeaderForeground(Lettering.colour(session, table.getDisplay(), Ink.TEXT_MUTED));
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        T row = rows.get(event.index);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, columns.get(i).text().apply(row));
        }
    }

    /** Paints a cell whole: the toolkit cuts texts off without a sign, and its bar over a selected row swallows their colours. */
    private void paint(Event event) {
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        GcGfx gfx = new GcGfx(event.gc, session.theme());
        gfx.fillRect(event.x, event.y, event.width, event.height, Ink.SURFACE);
        if (selected || (event.detail & SWT.HOT) != 0) {
            gfx.fillRect(event.x, event.y, event.width, event.height, selected ? Ink.ACCENT.at(0.14) : Ink.TRACK.at(0.6));
        }
        gfx.fillRect(event.x, event.y + event.height - 1.0, event.width, 1, Ink.GRID);
        TableItem item = (TableItem) event.item;
        Column<T> column = columns.get(event.index);
        int row = table.indexOf(item);
        if (row >= 0 && row < rows.size()) {
            String text = gfx.fit(item.getText(event.index), TextStyle.BODY, event.width - 2.0 * PADDING);
            double x = column.end() ? event.x + event.width - PADDING : event.x + PADDING;
            gfx.text(text, x, event.y + event.height / 2.0 + 4, TextStyle.BODY, column.ink().apply(rows.get(row)), column.end() ? Align.END : Align.START);
        }
        event.gc.setAlpha(255);
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOREGROUND);
    }

    private void share() {
        int room = table.getClientArea().width;
        int whole = columns.stream().mapToInt(Column::share).sum();
        for (int i = 0; i < columns.size(); i++) {
            table.getColumn(i).setWidth(Math.max(LEAST, room * columns.get(i).share() / whole));
        }
    }

    public Table control() {
        return table;
    }

    /** Shows other rows; the same one stays selected, or else the first is. */
    public void show(List<T> next) {
        Optional<Object> before = selected().map(key);
        rows = List.copyOf(next);
        table.setItemCount(rows.size());
        table.clearAll();
        if (!before.map(this::select).orElse(false) && !rows.isEmpty()) {
            table.setSelection(0);
        }
        listener.accept(selected());
    }

    /** Selects the row of a key and says whether there is one; nobody is told. */
    public boolean select(Object wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(wanted)) {
                table.setSelection(i);
                return true;
            }
        }
        return false;
    }

    public Optional<T> selected() {
        int at = table.getSelectionIndex();
        return at < 0 || at >= rows.size() ? Optional.empty() : Optional.of(rows.get(at));
    }

    /** Texts are others now, of the same rows. */
    public void refresh() {
        table.clearAll();
    }

    /** Called with the row that is selected. */
    public void onSelect(Consumer<Optional<T>> next) {
        listener = next;
    }
}
