package org.raceline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.raceline.charts.Drawing;
import org.raceline.charts.KpiCard;
import org.raceline.charts.Placeholder;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;

/** A widget's place on a page: it loads, shows and fails for itself. */
public final class WidgetSlot {
    private final Session session;
    private final DrawingCanvas canvas;
    private Widget widget;
    private Widget.Question shown;
    private Consumer<Drawing> listener = drawing -> { };

    public WidgetSlot(Composite parent, Session session, Widget widget) {
        this.session = session;
        this.widget = widget;
        canvas = new DrawingCanvas(parent, session, Placeholder.loading(widget.title(session.formats().locale())));
        canvas.setData("raceline.id", "widget." + widget.id());
    }

    public DrawingCanvas canvas() {
        return canvas;
    }

    /** Has another widget in this place from the next question on. */
    public void become(Widget next) {
        if (!next.equals(widget)) {
            widget = next;
            shown = null;
        }
    }

    /** Calls a listener with each drawing that is shown, e.g. to give it the height it needs. */
    public void onShow(Consumer<Drawing> next) {
        listener = next;
    }

    /**
     * Asks anew. A figure of other days or of another comparison is not left standing meanwhile; of older facts it is. All
     * widgets of the board are glanced at before the first is asked for the rest.
     */
    public void ask(Scope scope) {
        Widget.Question question = scope.question(session.formats());
        String title = widget.title(session.formats().locale());
        boolean other = shown == null || !shown.period().equals(question.period()) || shown.comparison() != question.comparison() || !shown.filter().equals(question.filter());
        shown = question;
        canvas.onPress(null);
        canvas.remark(question.filter().isAll() || widget.filters() ? "" : Words.TEXTS.text("widget.unfiltered"));
        if (other) {
            canvas.show(Placeholder.loading(title));
            session.calculations().ask(canvas, () -> widget.glance(question), glance -> {
                glance.ifPresent(this::show);
                load(question, title, scope);
            }, issue -> fail(title, issue, scope));
        } else {
            load(question, title, scope);
        }
    }

    private void load(Widget.Question question, String title, Scope scope) {
        session.calculations().ask(canvas, () -> widget.load(question), this::show, issue -> fail(title, issue, scope));
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
        if (drawing instanceof KpiCard card && session.isInstalled(Place.METRIC)) {
            session.open(Place.METRIC, Topic.metric(card.cell().kpi().id()));
        } else {
            session.explain(drawing, remarks);
        }
    }

    private void fail(String title, Issue issue, Scope scope) {
        canvas.show(Placeholder.failed(title, issue.what()));
        canvas.setToolTipText(issue.what() + "\n" + issue.remedy());
        shown = null;
        canvas.onPress(() -> ask(scope));
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
