package org.raceline.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;

/** A field to search in and below it what is found; arrow keys and Enter work from the field. */
public final class SearchList {
    private final Field field;
    private final OptionList list;
    private final Label none;
    private final Function<String, List<OptionList.Option>> find;

    /**
     * @param id   of the field, for tests; the list's is {@code id.list}
     * @param hint what can be searched for
     * @param none what to say where nothing is found
     * @param find what fits what is written
     */
    public SearchList(Composite parent, Session session, String id, String hint, String none, int width, int rows, Function<String, List<OptionList.Option>> find) {
        this.find = find;
        field = new Field(parent, session, SWT.SINGLE, hint);
        field.text().setData("raceline.id", id);
        field.text().setMessage(hint);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = width;
        field.setLayoutData(wide);
        list = new OptionList(parent, session, id + ".list", hint);
        GridData high = new GridData(SWT.FILL, SWT.FILL, true, true);
        high.heightHint = OptionList.height(rows);
        high.widthHint = width;
        list.control().setLayoutData(high);
        this.none = Lettering.label(parent, TextStyle.BODY, Lettering.Tone.QUIET);
        Lettering.say(this.none, none);
        field.text().addListener(SWT.Modify, event -> refresh());
        field.text().addListener(SWT.DefaultSelection, event -> list.pick());
        field.text().addListener(SWT.KeyDown, event -> {
            int step = switch (event.keyCode) {
                case SWT.ARROW_DOWN -> 1;
                case SWT.ARROW_UP -> -1;
                case SWT.PAGE_DOWN -> rows;
                case SWT.PAGE_UP -> -rows;
                default -> 0;
            };
            if (step != 0) {
                list.move(step);
                event.doit = false;
            }
        });
        refresh();
    }

    /** What can be found is other now. */
    public void refresh() {
        list.show(find.apply(field.text().getText()));
        boolean nothing = list.shown().isEmpty();
        none.setVisible(nothing);
        ((GridData) none.getLayoutData()).exclude = !nothing;
        none.getParent().layout(true);
    }

    public void onPick(Consumer<OptionList.Option> listener) {
        list.onPick(listener);
    }

    public void setFocus() {
        field.text().setFocus();
    }
}
