package org.raceline.ui.internal.scope;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.raceline.charts.Align;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Period;
import org.raceline.format.Formats;
import org.raceline.ui.Scope;
import org.raceline.ui.Session;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.drawing.GcGfx;
import org.raceline.ui.internal.drawing.Icon;
import org.raceline.ui.internal.drawing.Interaction;
import org.raceline.ui.internal.drawing.Speech;

/**
 * One month of the language's own calendar, to pick days from: the first pick is where they begin, the second where they end. Arrow
 * keys go by days and weeks, Page Up and Down by months, Home and End to the ends of the week, Enter picks.
 */
public final class CalendarGrid extends Canvas {
    private static final int CELL = 36;
    private static final int HEAD = 62;
    private static final int WEEK = 7;
    private static final int ROWS = 6;

    private final Session session;
    private final Optional<Period> extent;
    private final Consumer<Period> listener;
    private final Interaction interaction;
    private final Speech speech;
    private final DayOfWeek weekStart;
    private LocalDate cursor;
    private Optional<LocalDate> begun = Optional.empty();
    private Period days;

    /**
     * @param picked   the days that are picked now
     * @param listener told of days that were picked
     */
    public CalendarGrid(Composite parent, Session session, Scope scope, Period picked, Consumer<Period> listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.session = session;
        this.days = picked;
        this.extent = scope.extent();
        this.listener = listener;
        cursor = days.to();
        weekStart = scope.weekStart();
        setData("raceline.id", "period.calendar");
        interaction = new Interaction(this, () -> { });
        speech = new Speech(this, ACC.ROLE_TABLE, () -> Words.TEXTS.text("period.calendar"), this::said);
        addListener(SWT.Paint, event -> paint(new GcGfx(event.gc, session.theme())));
        addListener(SWT.KeyDown, this::onKey);
        addListener(SWT.MouseUp, event -> press(event.x, event.y));
    }

    private Formats formats() {
        return session.formats();
    }

    private String said() {
        String day = formats().day(cursor);
        return begun.isPresent() ? Words.TEXTS.text("period.calendar.end", day, formats().day(begun.get())) : Words.TEXTS.text("period.calendar.begin", day);
    }

    private LocalDate firstShown() {
        LocalDate first = formats().monthStart(cursor, 0);
        return first.minusDays((first.getDayOfWeek().getValue() - weekStart.getValue() + WEEK) % WEEK);
    }

    private void onKey(Event event) {
        boolean mirrored = (getStyle() & SWT.RIGHT_TO_LEFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(cursor.plusDays(mirrored ? 1 : -1));
            case SWT.ARROW_RIGHT -> go(cursor.plusDays(mirrored ? -1 : 1));
            case SWT.ARROW_UP -> go(cursor.minusDays(WEEK));
            case SWT.ARROW_DOWN -> go(cursor.plusDays(WEEK));
            case SWT.PAGE_UP -> month(-1);
            case SWT.PAGE_DOWN -> month(1);
            case SWT.HOME -> go(cursor.minusDays((cursor.getDayOfWeek().getValue() - weekStart.getValue() + WEEK) % WEEK));
            case SWT.END -> go(cursor.plusDays((weekStart.getValue() - 1 - cursor.getDayOfWeek().getValue() + 2 * WEEK) % WEEK));
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> pick(cursor);
            default -> {
                // Somebody else's.
            }
        }
    }

    private void go(LocalDate day) {
        cursor = day;
        speech.changed();
        redraw();
    }

    /** The same day of another month, or its last one. */
    private void month(int later) {
        long into = ChronoUnit.DAYS.between(formats().monthStart(cursor, 0), cursor);
        LocalDate start = formats().monthStart(cursor, later);
        LocalDate last = formats().monthStart(start, 1).minusDays(1);
        LocalDate day = start.plusDays(into);
        go(day.isAfter(last) ? last : day);
    }

    private void press(int x, int y) {
        if (y < HEAD - 22) {
            if (x < CELL) {
                month(-1);
            } else if (x >= (WEEK - 1) * CELL) {
                month(1);
            }
        } else if (y >= HEAD && x >= 0 && x < WEEK * CELL) {
            LocalDate day = firstShown().plusDays((y - HEAD) / CELL * WEEK + x / CELL);
            go(day);
            pick(day);
        }
    }

    private void pick(LocalDate day) {
        if (begun.isEmpty()) {
            begun = Optional.of(day);
            days = Period.day(day);
        } else {
            LocalDate first = begun.get();
            begun = Optional.empty();
            days = first.isAfter(day) ? new Period(day, first) : new Period(first, day);
            listener.accept(days);
        }
        speech.changed();
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(WEEK * CELL, HEAD + ROWS * CELL);
    }

    private void paint(GcGfx gfx) {
        Rectangle area = getClientArea();
        gfx.fillRect(0, 0, area.width, area.height, Ink.SURFACE);
        Icon.BACK.paint(gfx, 10, 8, Ink.TEXT_SECONDARY);
        Icon.FORWARD.paint(gfx, WEEK * CELL - 26.0, 8, Ink.TEXT_SECONDARY);
        gfx.text(formats().month(cursor), WEEK * CELL / 2.0, 21, TextStyle.TITLE, Ink.TEXT, Align.MIDDLE);
        List<String> names = formats().weekdays(weekStart);
        for (int i = 0; i < WEEK; i++) {
            gfx.text(names.get(i), (i + 0.5) * CELL, HEAD - 8.0, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.MIDDLE);
        }
        LocalDate month = formats().monthStart(cursor, 0);
        Period shown = begun.map(first -> first.isAfter(cursor) ? new Period(cursor, first) : new Period(first, cursor)).orElse(days);
        LocalDate day = firstShown();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < WEEK; column++) {
                paint(gfx, day, formats().monthStart(day, 0).equals(month), shown, column * CELL, HEAD + row * CELL);
                day = day.plusDays(1);
            }
        }
    }

    private void paint(GcGfx gfx, LocalDate day, boolean inMonth, Period shown, double x, double y) {
        boolean end = day.equals(shown.from()) || day.equals(shown.to());
        if (shown.contains(day) && inMonth) {
            gfx.fillRect(x, y + 3, CELL, CELL - 6.0, Ink.ACCENT.at(0.12));
        }
        if (end && inMonth) {
            gfx.fillRound(x + 2, y + 3, CELL - 4.0, CELL - 6.0, 8, Ink.ACCENT);
        }
        boolean known = extent.filter(all -> all.contains(day)).isPresent();
        Ink ink = end && inMonth ? Ink.SURFACE : !inMonth ? Ink.TEXT_MUTED.at(0.35) : known ? Ink.TEXT : Ink.TEXT_MUTED.at(0.8);
        gfx.text(formats().dayOfMonth(day), x + CELL / 2.0, y + CELL / 2.0 + 4.5, end && inMonth ? TextStyle.STRONG : TextStyle.BODY, ink, Align.MIDDLE);
        if (day.equals(cursor) && interaction.isRinged()) {
            gfx.strokeRound(x + 1, y + 2, CELL - 2.0, CELL - 4.0, 8, Pen.of(Ink.ACCENT, 2));
        }
    }
}
