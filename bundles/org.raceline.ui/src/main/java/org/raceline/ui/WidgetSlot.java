package org.raceline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Drawing;
import org.raceline.charts.KpiCard;
import org.raceline.charts.Placeholder;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Failures;

/** A widget's place on a page: it loads, shows and fails for itself. */
public final class WidgetSlot {
    private final Session session;
    private final DrawingCanvas canvas;
    private Widget widget;
    private Widget.Question shown;
    private Scope last;
    private Consumer<Drawing> listener = drawing -> { };
    private String note = "";
    private boolean arranged;

    public WidgetSlot(Composite parent, Session session, Widget widget) {
        this.session = session;
        this.widget = known(widget);
        canvas = new DrawingCanvas(parent, session, Placeholder.loading(widget.title(session.formats().locale())));
        canvas.setData("raceline.id", "widget." + widget.id());
        canvas.onFailure(problem -> fail(this.widget.title(session.formats().locale()), Failures.issue(problem)));
        canvas.addListener(SWT.Dispose, event -> session.calculations().forget(canvas));
    }

    public DrawingCanvas canvas() {
        return canvas;
    }

    /** Has another widget in this place from the next question on. */
    public void become(Widget next) {
        Widget becoming = known(next);
        if (!becoming.equals(widget)) {
            widget = becoming;
            shown = null;
        }
    }

    /** Has something said at the drawing's foot from the next question on, such as days of its own; empty: nothing. */
    public void note(String sentence) {
        note = sentence;
    }

    /** Whether it is being moved about: then pressing it leads nowhere. */
    public void arranged(boolean now) {
        arranged = now;
    }

    /** Calls a listener with each drawing that is shown, e.g. to give it the height it needs. */
    public void onShow(Consumer<Drawing> next) {
        listener = next;
    }

    /**
     * Asks anew. A figure of other days or of another comparison is not left standing meanwhile; of older facts it is. All
     * widgets of the board are glanced at before the first is asked for the rest. The same question is not asked again, unless its answer
     * failed.
     */
    public void ask(Scope scope) {
        last = scope;
        Widget.Question question = scope.question(session.formats());
        String title = widget.title(session.formats().locale());
        boolean other = shown == null || !shown.period().equals(question.period()) || !shown.comparison().equals(question.comparison()) || !shown.filter().equals(question.filter());
        String unfiltered = question.filter().isAll() || widget.filters() ? "" : Words.TEXTS.text("widget.unfiltered");
        canvas.remark(note.isEmpty() || unfiltered.isEmpty() ? note + unfiltered : Words.TEXTS.text("widget.remarks", note, unfiltered));
        if (question.equals(shown)) {
            return;
        }
        shown = question;
        canvas.onPress(null);
        if (other) {
            canvas.show(Placeholder.loading(title));
            ask(asked -> asked.glance(question), glance -> {
                glance.ifPresent(this::show);
                ask(asked -> asked.load(question), this::show, title);
            }, title);
        } else {
            ask(asked -> asked.load(question), this::show, title);
        }
    }

    private <T> void ask(Function<Widget, T> question, Consumer<T> answer, String title) {
        Widget asked = widget;
        if (asked instanceof GuestWidget guest) {
            Issue late = Issue.error(Words.TEXTS.text("widget.late", title, guest.bundle()), Words.TEXTS.text("plugin.remedy", guest.bundle()));
            session.calculations().ask(canvas, new Calculations.Guest(guest.id(), late), () -> question.apply(asked), answer, issue -> fail(title, issue));
        } else {
            session.calculations().askInterruptibly(canvas, () -> question.apply(asked), answer, issue -> fail(title, issue));
        }
    }

    private Widget known(Widget next) {
        return GuestWidget.isGuest(next) && !(next instanceof GuestWidget) ? GuestWidget.of(next, session.formats().locale()) : next;
    }

    private void show(Drawing drawing) {
        List<String> remarks = drawing instanceof KpiCard card ? remarks(card) : List.of();
        canvas.show(drawing);
        listener.accept(drawing);
        // An ampersand would be taken for a mnemonic.
        canvas.setToolTipText(remarks.isEmpty() ? null : String.join("\n", remarks).replace("&", "&&"));
        canvas.onPress(() -> press(drawing, remarks));
    }

    /** A figure leads to the page of its metric; where there is none it is said in words. */
    private void press(Drawing drawing, List<String> remarks) {
        if (arranged) {
            return;
        }
        if (drawing instanceof KpiCard card && session.isInstalled(Place.METRIC)) {
            session.open(Place.METRIC, Topic.metric(card.cell().kpi().id()));
        } else {
            session.explain(drawing, remarks);
        }
    }

    /** Says whose it is: who reads it has to know whom to ask. */
    private void fail(String title, Issue issue) {
        Issue told = widget instanceof GuestWidget guest && !issue.what().contains(guest.bundle())
                ? Issue.error(Words.TEXTS.text("widget.guest", title, guest.bundle(), issue.what()), Words.TEXTS.text("plugin.remedy", guest.bundle())) : issue;
        canvas.show(Placeholder.failed(title, told.what()));
        canvas.setToolTipText((told.what() + "\n" + told.remedy()).replace("&", "&&"));
        shown = null;
        canvas.onPress(() -> ask(last));
    }

    /** Why there is no value, what is measured, and who says so. */
    private List<String> remarks(KpiCard card) {
        Reading reading = card.cell().reading();
        List<String> lines = new ArrayList<>();
        if (!reading.explanation().isEmpty()) {
            lines.add(reading.explanation());
        }
        lines.add(card.cell().kpi().metric().about().definition());
        if (!reading.sources().isEmpty()) {
            lines.add(Words.TEXTS.text("widget.sources", session.formats().list(reading.sources())));
        }
        return lines;
    }
}
