package org.raceline.ui.internal.scope;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.Comparison;
import org.raceline.ui.Lettering;
import org.raceline.ui.OptionList;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Popover;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;


/** Picks the days that are looked at, by name or from a calendar, and what they are compared with. */
public final class PeriodPanel {
    private static final int WIDTH = 300;

    private PeriodPanel() {
    }

    /** Opens below a button. */
    public static void open(Session session, Control anchor) {
        session.scope().ifPresent(scope -> Popover.open(session, anchor, popover -> fill(popover, session, scope)));
    }

    private static void fill(Popover popover, Session session, Scope scope) {
        GridLayout layout = (GridLayout) popover.getLayout();
        layout.numColumns = 2;
        layout.horizontalSpacing = 16;
        OptionList names = new OptionList(popover, session, "period.names", Words.TEXTS.text("period.hint"));
        GridData size = new GridData();
        size.widthHint = WIDTH;
        size.heightHint = OptionList.height(PeriodChoice.NAMED.size());
        size.verticalAlignment = SWT.BEGINNING;
        names.control().setLayoutData(size);
        names.show(PeriodChoice.NAMED.stream().map(choice -> new OptionList.Option(choice.id(), name(choice), session.formats().period(choice.period(scope.today(), session.formats())),
                choice.equals(session.selection().period()))).toList());
        names.onPick(option -> pick(popover, session, new PeriodChoice(option.id())));
        Composite right = Lettering.box(popover, 1);
        new CalendarGrid(right, session, scope, scope.period(), days -> pick(popover, session, PeriodChoice.of(days)));
        Lettering.say(Lettering.label(right, TextStyle.CAPTION, Lettering.Tone.QUIET), Words.TEXTS.text("period.calendar.hint"));
    }

    private static String name(PeriodChoice choice) {
        return Words.TEXTS.text("period." + choice.id());
    }

    private static void pick(Popover popover, Session session, PeriodChoice choice) {
        popover.close();
        session.select(session.selection().during(choice));
    }

    /** What a period is held against, below a button. */
    public static void openComparison(Session session, Control anchor) {
        session.scope().ifPresent(scope -> Popover.open(session, anchor, popover -> {
            OptionList list = new OptionList(popover, session, "comparison.names", Words.TEXTS.text("comparison.hint"));
            GridData size = new GridData();
            size.widthHint = WIDTH + 60;
            size.heightHint = OptionList.height(Comparison.ALL.size());
            list.control().setLayoutData(size);
            list.show(Comparison.ALL.stream().map(choice -> new OptionList.Option(choice.id(), Words.TEXTS.text("comparison." + choice.id()),
                    choice.by(scope.comparison().months()).of(scope.period()).map(session.formats()::period).orElse(""), choice.id().equals(scope.comparison().id()))).toList());
            list.onPick(option -> {
                popover.close();
                Comparison.ALL.stream().filter(choice -> choice.id().equals(option.id())).findFirst()
                        .ifPresent(choice -> session.select(session.selection().against(choice)));
            });
        }));
    }
}
