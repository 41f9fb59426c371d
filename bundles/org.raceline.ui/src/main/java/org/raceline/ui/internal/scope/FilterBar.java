package org.raceline.ui.internal.scope;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.core.model.Slice;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;

/** The filters that are set, as chips; there only while there are any. */
public final class FilterBar extends Composite {
    public static final int HEIGHT = 36;

    private final Session session;
    private Slice shown = Slice.ALL;

    public FilterBar(Composite parent, Session session) {
        super(parent, SWT.NONE);
        this.session = session;
        setData("raceline.id", "filters");
        RowLayout row = new RowLayout();
        row.marginLeft = 24;
        row.marginTop = 0;
        row.spacing = 8;
        row.center = true;
        setLayout(row);
        Session.Subscription changes = session.onChange(change -> refresh());
        addListener(SWT.Dispose, event -> changes.close());
    }

    public boolean isNeeded() {
        return !session.selection().filter().isAll() && session.scope().isPresent();
    }

    private void refresh() {
        Slice filter = isNeeded() ? session.selection().filter() : Slice.ALL;
        if (filter.equals(shown)) {
            return;
        }
        boolean focus = isFocusWithin();
        shown = filter;
        for (Control old : getChildren()) {
            old.dispose();
        }
        session.scope().ifPresent(scope -> filter.values().entrySet().forEach(each -> chip(scope, each)));
        if (filter.values().size() > 1) {
            ActionButton all = new ActionButton(this, session, ActionButton.Kind.LINK, () -> session.select(session.selection().filtered(Slice.ALL)));
            all.setData("raceline.id", "filter.clear");
            all.setText(Words.TEXTS.text("filter.clear"));
        }
        layout(true);
        if (focus && getChildren().length > 0) {
            getChildren()[0].setFocus();
        }
    }

    private boolean isFocusWithin() {
        Control focus = getDisplay().getFocusControl();
        return focus != null && focus.getParent() == this;
    }

    private void chip(Scope scope, Map.Entry<String, String> each) {
        Control[] chip = new Control[1];
        chip[0] = new Chip(this, session, FilterPanel.name(scope, each.getKey()), FilterPanel.value(scope, session, each.getKey(), each.getValue()),
                () -> FilterPanel.open(session, chip[0], each.getKey()), () -> session.select(session.selection().without(each.getKey())));
        chip[0].setData("raceline.id", "filter." + each.getKey());
        chip[0].setLayoutData(new RowData(SWT.DEFAULT, Chip.HEIGHT));
    }
}
