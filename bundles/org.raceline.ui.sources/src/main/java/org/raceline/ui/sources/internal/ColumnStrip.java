package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.mapping.ColumnUse;
import org.raceline.core.mapping.MappingDoubt;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Popover;
import org.raceline.ui.RecordTable;
import org.raceline.ui.SearchList;
import org.raceline.ui.Session;

/** The first rows of a table, and above each column what it is told to be and what is doubtful about that. */
final class ColumnStrip {
    private static final int WIDTH = 190;
    private static final int LIST = 380;
    private static final int ROWS = 10;
    private static final int DOUBT = 34;
    /** Wider tables than that are mapped in a text file. */
    static final int MOST = 120;

    private final Session session;
    private final Mapping mapping;
    private final ColumnUses uses;
    private final ScrolledComposite scroll;
    private final List<ActionButton> buttons = new ArrayList<>();
    private final List<Label> doubts = new ArrayList<>();

    private record Line(int number, List<String> cells) {
    }

    ColumnStrip(Composite parent, Session session, Mapping mapping) {
        this.session = session;
        this.mapping = mapping;
        uses = new ColumnUses(mapping.catalogue());
        TableSketch sketch = mapping.sketch();
        int columns = Math.min(sketch.columns().size(), MOST);
        scroll = new ScrolledComposite(parent, SWT.H_SCROLL);
        Lettering.ground(scroll, true);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
        room.heightHint = 300;
        scroll.setLayoutData(room);
        Composite wide = Lettering.box(scroll, 1);
        ((GridLayout) wide.getLayout()).verticalSpacing = 2;
        scroll.setContent(wide);
        scroll.setMinWidth(columns * WIDTH);
        Composite head = Lettering.box(wide, columns);
        GridLayout cells = (GridLayout) head.getLayout();
        cells.makeColumnsEqualWidth = true;
        cells.horizontalSpacing = 0;
        IntStream.range(0, columns).forEach(column -> choice(head, column));
        RecordTable<Line> table = new RecordTable<>(wide, session, "sources.map.rows", Words.text("map.rows.name"), Line::number, IntStream.range(0, columns)
                .mapToObj(column -> RecordTable.Column.<Line>of(heading(column), 1, line -> line.cells().get(column)).in(line -> inked(column))).toList());
        List<Line> lines = new ArrayList<>();
        sketch.rows().forEach(row -> lines.add(new Line(lines.size(), row)));
        table.show(lines);
        show();
    }

    private String heading(int column) {
        String heading = mapping.sketch().columns().get(column).heading();
        return heading.isBlank() ? Words.text("map.column.nameless", session.formats().number(column + 1L)) : heading;
    }

    /** What is left out steps back. */
    private Ink inked(int column) {
        return mapping.draft().uses().get(column).equals(ColumnUse.NONE) ? Ink.TEXT_MUTED : Ink.TEXT;
    }

    private void choice(Composite head, int column) {
        Composite cell = Lettering.box(head, 1);
        GridLayout layout = (GridLayout) cell.getLayout();
        layout.marginWidth = 3;
        layout.verticalSpacing = 2;
        ActionButton button = new ActionButton(cell, session, ActionButton.Kind.MENU, () -> open(column));
        button.setData("raceline.id", "sources.map.column." + column);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.setEnabled(mapping.sketch().columns().get(column).isNameable());
        buttons.add(button);
        Label doubt = Lettering.label(cell, TextStyle.CAPTION, Tone.MUTED);
        GridData low = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        low.heightHint = DOUBT;
        doubt.setLayoutData(low);
        doubts.add(doubt);
    }

    private void open(int column) {
        ActionButton button = buttons.get(column);
        Popover.open(session, button, popover -> {
            SearchList list = new SearchList(popover, session, "sources.map.use", Words.text("map.use.hint", heading(column)), Words.text("map.use.none"), LIST, ROWS,
                    sought -> uses.options(mapping.draft(), column, sought));
            list.onPick(option -> {
                popover.close();
                mapping.change(now -> now.with(column, ColumnUses.use(option.id())));
            });
            popover.getDisplay().asyncExec(() -> {
                if (!popover.isDisposed()) {
                    list.setFocus();
                }
            });
        });
    }

    /** Something else was told. */
    void show() {
        List<MappingDoubt> open = mapping.doubts();
        for (int i = 0; i < buttons.size(); i++) {
            int column = i;
            List<MappingDoubt> own = open.stream().filter(doubt -> doubt.column() == column).toList();
            String sentences = own.stream().map(doubt -> Words.text("map.doubt." + doubt.kind())).collect(Collectors.joining(" "));
            buttons.get(i).setText(uses.name(mapping.draft().uses().get(i), mapping.draft().kind()));
            buttons.get(i).setHint(Words.text("map.column.hint", heading(i), sentences).strip());
            Lettering.say(doubts.get(i), sentences);
            doubts.get(i).setToolTipText(sentences);
        }
        scroll.redraw(0, 0, scroll.getSize().x, scroll.getSize().y, true);
    }

    /** Puts the focus on the first column. */
    void setFocus() {
        buttons.stream().filter(Control::isEnabled).findFirst().ifPresent(Control::setFocus);
    }
}
