package org.raceline.ui.internal.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.ui.ActionButton;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.session.Toast;
import org.raceline.ui.internal.session.WindowSession;

/** A sentence in passing, above the page's foot: it goes by itself, and takes the focus from nobody. */
final class ToastBar extends Composite {
    private static final int STAYS_MILLIS = 9000;
    private static final int FOOT = 52;
    private static final int MOST = 620;

    private final WindowSession session;
    private final Label sentence;
    private final ActionButton action;
    private final Runnable leave = this::leave;
    private Toast shown;

    ToastBar(Composite frame, WindowSession session) {
        super(frame, SWT.DOUBLE_BUFFERED);
        this.session = session;
        GridData free = new GridData();
        free.exclude = true;
        setLayoutData(free);
        setVisible(false);
        setData("raceline.id", "toast");
        Lettering.ground(this, true);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 14;
        layout.marginHeight = 9;
        layout.horizontalSpacing = 10;
        setLayout(layout);
        sentence = Lettering.label(this, new TextStyle(13, false), Tone.NORMAL);
        sentence.setData("raceline.id", "toast.text");
        ((GridData) sentence.getLayoutData()).widthHint = SWT.DEFAULT;
        action = button("toast.action", () -> shown.run().run());
        button("toast.close", () -> { }).setText(Words.TEXTS.text("details.close"));
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        frame.addListener(SWT.Resize, event -> place());
    }

    private ActionButton button(String id, Runnable run) {
        ActionButton button = new ActionButton(this, session, ActionButton.Kind.LINK, () -> {
            leave();
            run.run();
        });
        button.setData("raceline.id", id);
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        return button;
    }

    void show(Toast toast) {
        if (isDisposed()) {
            return;
        }
        shown = toast;
        Lettering.say(sentence, toast.sentence());
        action.setText(toast.action());
        boolean able = !toast.action().isEmpty();
        ((GridData) action.getLayoutData()).exclude = !able;
        action.setVisible(able);
        setVisible(true);
        place();
        moveAbove(null);
        sentence.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        getDisplay().timerExec(-1, leave);
        if (!session.preferences().get(Preference.MOTION).equals("off")) {
            getDisplay().timerExec(STAYS_MILLIS, leave);
        }
    }

    private void leave() {
        if (!isDisposed()) {
            getDisplay().timerExec(-1, leave);
            setVisible(false);
        }
    }

    private void place() {
        if (isVisible() || shown != null) {
            Point frame = getParent().getSize();
            Point size = computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int width = Math.min(size.x, Math.min(MOST, frame.x - 48));
            int height = computeSize(width, SWT.DEFAULT).y;
            setBounds((frame.x - width) / 2, frame.y - height - FOOT, width, height);
            layout(true);
        }
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        gfx.strokeRound(0.5, 0.5, area.width - 1.0, area.height - 1.0, 2, Pen.of(Ink.TEXT_MUTED.at(0.55), 1));
        gfx.fillRect(0, 0, 4, area.height, Ink.ACCENT);
    }
}
