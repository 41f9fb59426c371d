package org.raceline.ui;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Widget;
import org.raceline.core.model.Dimension;

/**
 * A page of widgets below a row of choices. What is chosen is kept; while there is no data the page says what to begin with. On the
 * user interface's thread.
 */
public abstract class WidgetPage {
    private static final int GAP = 16;

    private final Session session;
    private final String id;
    private final int columns;
    private final UnaryOperator<String> words;
    private DataPlace place;
    private Composite filled;
    private Composite row;
    private Scroll scroll;
    private Session.Subscription changes;

    /**
     * @param id      of the page's part; its last segment begins the ids of its controls
     * @param columns of equal width that widgets stand in
     * @param words   the page's own sentences; {@code none} and {@code none.remedy} are said while there is nothing to show
     */
    protected WidgetPage(Session session, String id, int columns, UnaryOperator<String> words) {
        this.session = session;
        this.id = id;
        this.columns = columns;
        this.words = words;
    }

    /** Makes the choices, from the first to the last. */
    protected abstract void choose();

    /** Shows what is chosen; called again after each change. */
    protected abstract void show(Scope scope);

    @PostConstruct
    void create(Composite parent) {
        place = new DataPlace(parent, session, control("none"), words);
        filled = place.filled();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 0;
        layout.verticalSpacing = 12;
        filled.setLayout(layout);
        row = new Composite(filled, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        GridLayout beside = new GridLayout(0, false);
        beside.marginWidth = 0;
        beside.marginHeight = 0;
        row.setLayout(beside);
        choose();
        scroll = new Scroll(filled, false, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout widgets = (GridLayout) scroll.content().getLayout();
        widgets.numColumns = columns;
        widgets.makeColumnsEqualWidth = true;
        widgets.horizontalSpacing = GAP;
        changes = session.onChange(change -> {
            if (change == Session.Change.SCOPE) {
                look();
            }
        });
        look();
    }

    private String control(String name) {
        return id.substring(id.lastIndexOf('.') + 1) + "." + name;
    }

    private void look() {
        Optional<Scope> scope = session.scope().filter(s -> !s.isEmpty());
        place.show(scope.isPresent());
        scope.ifPresent(s -> {
            show(s);
            filled.layout(true, true);
            scroll.fit();
        });
    }

    protected final Session session() {
        return session;
    }

    /**
     * One more choice in the row.
     *
     * @param key under which it is kept, and the last part of the control's id
     */
    protected final Choice choice(String key, String hint) {
        Choice choice = new Choice(row, session, control(key), hint);
        ((GridLayout) row.getLayout()).numColumns++;
        choice.onChoose(chosen -> {
            session.state(id).put(key, chosen);
            look();
        });
        return choice;
    }

    /** What was chosen last; empty if nothing. */
    protected final Optional<String> kept(String key) {
        return session.state(id).get(key);
    }

    /** The dimension that was chosen last, if there still is one like that, else the channel. */
    protected final String keptDimension(Scope scope, String key) {
        return kept(key).filter(dimension -> scope.catalogue().dimension(dimension).isPresent()).orElse("channel");
    }

    /** Every dimension as something to choose. */
    protected static List<Choice.Item> dimensions(Scope scope, Function<Dimension, String> text) {
        return scope.catalogue().dimensionsById().values().stream().map(dimension -> new Choice.Item(dimension.id(), text.apply(dimension))).toList();
    }

    /**
     * A place for a widget below those before it; as high as its drawing needs.
     *
     * @param over how many columns
     */
    protected final WidgetSlot slot(Widget widget, int over, int leastHeight) {
        WidgetSlot slot = new WidgetSlot(scroll.content(), session, widget);
        GridData size = new GridData(SWT.FILL, SWT.FILL, true, false, over, 1);
        size.heightHint = leastHeight;
        slot.canvas().setLayoutData(size);
        slot.onShow(drawing -> {
            size.heightHint = (int) Math.ceil(Math.max(leastHeight, drawing.fullHeight()));
            scroll.fit();
        });
        return slot;
    }

    @Focus
    void focus() {
        place.setFocus();
    }

    @PreDestroy
    void close() {
        changes.close();
    }
}
