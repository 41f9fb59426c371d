package org.raceline.ui.overview.internal;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.raceline.ui.DrawingCanvas;

/** Where the cards of a board stand: it scrolls to the one that has the focus. */
final class BoardScroll {
    private final ScrolledComposite scroll;
    private final Composite board;

    BoardScroll(Composite parent, Layout layout) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        board = new Composite(scroll, SWT.NONE);
        board.setLayout(layout);
        scroll.setContent(board);
    }

    Composite control() {
        return scroll;
    }

    Composite board() {
        return board;
    }

    /** Lays the cards out anew, which Tab visits in this order. */
    void fit(List<DrawingCanvas> order, int leastWidth, int leastHeight) {
        scroll.setMinSize(leastWidth, leastHeight);
        board.setTabList(order.toArray(Control[]::new));
        board.layout(true);
    }

    /** Which of some cards the keyboard is on; -1: none. */
    static int focused(List<DrawingCanvas> cards) {
        return cards.stream().map(Control::isFocusControl).toList().indexOf(true);
    }

    /**
     * The keyboard goes on where a card was taken away.
     *
     * @param place the card that had the focus before; -1: none
     */
    static void focusAgain(int place, List<DrawingCanvas> now) {
        if (place >= 0 && !now.isEmpty() && focused(now) < 0) {
            now.get(Math.min(place, now.size() - 1)).setFocus();
        }
    }
}
