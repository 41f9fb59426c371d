package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

/** A column of controls that scrolls where it is higher than its place; texts break at its width. */
public final class Scroll {
    private final ScrolledComposite scroll;
    private final Composite content;

    public Scroll(Composite parent, boolean surface, int margin) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        Lettering.ground(scroll, surface);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        content = new Composite(scroll, SWT.NONE);
        Lettering.ground(content, surface);
        GridLayout layout = new GridLayout();
        layout.marginWidth = margin;
        layout.marginHeight = 0;
        layout.marginBottom = margin;
        layout.verticalSpacing = 10;
        content.setLayout(layout);
        scroll.setContent(content);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    /** For a list whose rows are cut to its width. The toolkit lays its bars over the rows, and where they are written from the right that is not seen. */
    static void bars(Table table) {
        table.getHorizontalBar().setVisible(false);
        if ((table.getStyle() & SWT.RIGHT_TO_LEFT) != 0) {
            table.setScrollbarsMode(SWT.NONE);
        }
    }

    public ScrolledComposite control() {
        return scroll;
    }

    public Composite content() {
        return content;
    }

    public void clear() {
        for (Control old : content.getChildren()) {
            old.dispose();
        }
    }

    /** After what is in it changed. */
    public void fit() {
        content.layout(true, true);
        scroll.setMinHeight(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
    }
}
