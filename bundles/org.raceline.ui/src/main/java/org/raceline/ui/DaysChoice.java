package org.raceline.ui;

import org.eclipse.swt.widgets.Composite;
import org.raceline.core.model.Period;
import org.raceline.ui.internal.scope.CalendarGrid;

/** A button that shows one or several days and opens a calendar to pick others. */
public final class DaysChoice {
    private final Session session;
    private final ActionButton button;
    private Period days;

    /**
     * @param id   the control's, for tests
     * @param name what the days are of, for assistive technology and as a tooltip
     */
    public DaysChoice(Composite parent, Session session, String id, String name) {
        this.session = session;
        button = new ActionButton(parent, session, ActionButton.Kind.MENU, this::open);
        button.setData("raceline.id", id);
        button.setHint(name);
    }

    public ActionButton control() {
        return button;
    }

    public void show(Period next) {
        days = next;
        button.setText(session.formats().period(next));
    }

    /** Those that were shown or picked last. */
    public Period days() {
        return days;
    }

    private void open() {
        session.scope().ifPresent(scope -> Popover.open(session, button, popover -> new CalendarGrid(popover, session, scope, days, picked -> {
            popover.close();
            show(picked);
        })));
    }
}
