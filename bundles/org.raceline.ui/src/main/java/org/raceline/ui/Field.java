package org.raceline.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.NativeName;

/** A field to write in, in the window's look; its border tells where the focus is. */
public final class Field extends Composite {
    private final Session session;
    private final Text text;

    /**
     * @param style of the text: {@link SWT#SINGLE}, {@link SWT#MULTI}, {@link SWT#READ_ONLY}
     * @param name  what is to be written, for assistive technology
     */
    public Field(Composite parent, Session session, int style, String name) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.session = session;
        Lettering.ground(this, true);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 9;
        layout.marginHeight = 6;
        setLayout(layout);
        text = new Text(this, style);
        text.setFont(Lettering.font(getDisplay(), new TextStyle(13, false)));
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text.addListener(SWT.FocusIn, event -> redraw());
        text.addListener(SWT.FocusOut, event -> redraw());
        NativeName.say(text, name);
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        addListener(SWT.MouseDown, event -> text.setFocus());
    }

    public Text text() {
        return text;
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        boolean focus = text.isFocusControl();
        double inset = focus ? 1 : 0.5;
        gfx.strokeRound(inset, inset, area.width - 2 * inset, area.height - 2 * inset, 8, Pen.of(focus ? Ink.ACCENT : Ink.TEXT_MUTED.at(0.5), 2 * inset));
    }
}
