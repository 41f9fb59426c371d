package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** A table in one card, and beside it, in another, what is to be said of the row that is selected. */
public final class Sides {
    private static final int SIDE = 380;
    private static final int NARROW = 310;
    private static final int WIDE = 1150;

    private final Composite both;
    private final Card main;
    private final Scroll side;

    public Sides(Composite parent, Session session) {
        both = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 16;
        both.setLayout(layout);
        both.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        main = new Card(both, session);
        main.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ((GridLayout) main.getLayout()).marginWidth = 10;
        ((GridLayout) main.getLayout()).marginHeight = 8;
        Card beside = new Card(both, session);
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = SIDE;
        beside.setLayoutData(narrow);
        both.addListener(SWT.Resize, event -> {
            int width = both.getClientArea().width < WIDE ? NARROW : SIDE;
            if (narrow.widthHint != width) {
                narrow.widthHint = width;
                both.layout(true, true);
            }
        });
        side = new Scroll(beside, true, 0);
        side.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    }

    public Card main() {
        return main;
    }

    /** An empty place for what is to be said; {@link #done} when it is said. */
    public Composite begin() {
        side.clear();
        return side.content();
    }

    public void done() {
        side.fit();
    }
}
