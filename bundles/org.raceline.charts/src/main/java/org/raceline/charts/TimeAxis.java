package org.raceline.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Period;
import org.raceline.format.Formats;

/** An axis of days: labels at even distances, days where the stretch is short, months where it is long. */
final class TimeAxis {
    private static final int LABEL = 96;
    private static final int LONG = 200;
    private static final int[] DAYS = {1, 2, 4, 7, 14, 21, 28, 56};
    private static final int[] MONTHS = {1, 2, 3, 6, 12};
    private static final int LONGEST_MONTH = 31;

    private TimeAxis() {
    }

    static void paint(Gfx gfx, Plot plot, Formats formats) {
        int most = Math.max(2, (int) (plot.width() / LABEL));
        Period stretch = new Period(LocalDate.ofEpochDay(plot.firstDay()), LocalDate.ofEpochDay(plot.lastDay()));
        boolean months = stretch.days() > LONG;
        double end = Double.NEGATIVE_INFINITY;
        for (LocalDate day : months ? months(stretch, most, formats) : days(stretch, most)) {
            String label = months ? formats.axisMonth(day) : formats.axisDay(day);
            double width = gfx.textWidth(label, TextStyle.CAPTION);
            double x = Math.clamp(plot.x(day.toEpochDay()) - width / 2, plot.left(), Math.max(plot.left(), plot.right() - width));
            if (x > end + 8) {
                gfx.text(label, x, plot.bottom() + 19, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
                end = x + width;
            }
        }
    }

    private static List<LocalDate> days(Period stretch, int most) {
        int every = (int) Math.ceilDiv(stretch.days(), most);
        for (int candidate : DAYS) {
            if (candidate * (long) most >= stretch.days()) {
                every = candidate;
                break;
            }
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = stretch.from(); !day.isAfter(stretch.to()); day = day.plusDays(every)) {
            days.add(day);
        }
        return days;
    }

    private static List<LocalDate> months(Period stretch, int most, Formats formats) {
        for (int every : MONTHS) {
            if (stretch.days() / (every * LONGEST_MONTH) > most + 1) {
                // Asking a calendar for each month of a century is dear.
                continue;
            }
            List<LocalDate> starts = formats.monthStarts(stretch, every);
            if (starts.size() <= most) {
                return starts;
            }
        }
        List<LocalDate> years = formats.monthStarts(stretch, 12);
        int every = Math.ceilDiv(years.size(), most);
        return years.stream().filter(year -> years.indexOf(year) % every == 0).toList();
    }
}
