package org.raceline.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Session;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.GcResources;

/** A card in the middle of an otherwise empty place: what is the case, what to do, and at most one button. */
final class MessageCard extends Composite {
    private static final int WIDTH = 520;
    private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private final Session session;
    private final Composite card;
    private final Label what;
    private final Label remedy;

    MessageCard(Composite parent, Session session, String id) {
        super(parent, SWT.NONE);
        this.session = session;
        setLayout(new GridLayout());
        card = new Composite(this, SWT.DOUBLE_BUFFERED);
        card.setData(CLASS, "surface");
        GridData place = new GridData(SWT.CENTER, SWT.CENTER, true, true);
        place.widthHint = WIDTH;
        card.setLayoutData(place);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 28;
        layout.marginHeight = 24;
        layout.verticalSpacing = 10;
        card.setLayout(layout);
        card.addListener(SWT.Paint, event -> ground(new GcGfx(event.gc, session.theme())));
        what = label(TextStyle.HEADING, "surface");
        what.setData("raceline.id", id);
        remedy = label(new TextStyle(13, false), "surface muted");
    }

    private Label label(TextStyle style, String look) {
        Label label = new Label(card, SWT.WRAP);
        label.setFont(GcResources.of(getDisplay()).font(style));
        label.setData(CLASS, look);
        label.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return label;
    }

    void say(String fact, String advice) {
        what.setText(fact.replace("&", "&&"));
        remedy.setText(advice.replace("&", "&&"));
        layout(true, true);
    }

    void button(String id, String text, Runnable action) {
        ActionButton button = new ActionButton(card, session, ActionButton.Kind.PRIMARY, action);
        button.setData("raceline.id", id);
        button.setText(text);
    }

    private void ground(GcGfx gfx) {
        Rectangle area = card.getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.BACKGROUND);
        gfx.fillRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 10, Ink.SURFACE);
        gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 10, Pen.of(Ink.BORDER, 1));
    }
}
