package org.raceline.ui;

import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The place of a page that shows data: what it shows or, while there is nothing to show, why, and what to begin with. */
public final class DataPlace {
    private final StackLayout stack = new StackLayout();
    private final Composite place;
    private final Composite filled;
    private final Nothing nothing;

    /**
     * @param id    of what is said while there is nothing, for tests
     * @param words the page's own sentences, by their keys {@code none} and {@code none.remedy}
     */
    public DataPlace(Composite parent, Session session, String id, UnaryOperator<String> words) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        nothing = Nothing.ofData(place, session, id, words.apply("none"), words.apply("none.remedy"));
        filled = new Composite(place, SWT.NONE);
    }

    /** What the page fills. */
    public Composite filled() {
        return filled;
    }

    /** The same with the margins of a page, for cards beside and below each other. */
    public Composite filled(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.marginBottom = 20;
        layout.horizontalSpacing = 16;
        layout.verticalSpacing = 12;
        filled.setLayout(layout);
        return filled;
    }

    /** @param something whether there is anything to show */
    public void show(boolean something) {
        Composite shown = something ? filled : nothing.control();
        if (stack.topControl != shown) {
            stack.topControl = shown;
            place.layout();
        }
    }

    /** To the first that takes it of what is seen. */
    public void setFocus() {
        place.setFocus();
    }
}
