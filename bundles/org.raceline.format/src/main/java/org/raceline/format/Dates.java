package org.raceline.format;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;

/** The dates of {@link Formats}, in the locale's calendar. A day stands for its midnight in GMT, so that no zone shifts it. */
final class Dates {
    private static final String PERSIAN = "persian";
    private static final String IRAN = "IR";
    private static final String WORLD = "001";

    private final ULocale locale;

    Dates(ULocale locale) {
        this.locale = locale;
    }

    String day(LocalDate day) {
        return write("yMMMd", day);
    }

    String time(LocalTime time) {
        SimpleDateFormat format = new SimpleDateFormat(DateTimePatternGenerator.getInstance(locale).getBestPattern("jmm"), locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(TimeUnit.SECONDS.toMillis(time.toSecondOfDay())));
    }

    String axisDay(LocalDate day) {
        return write("MMMd", day);
    }

    String briefDay(LocalDate day) {
        return write("Md", day);
    }

    String axisMonth(LocalDate day) {
        return write(calendar(day).get(Calendar.MONTH) == Calendar.JANUARY ? "yMMM" : "MMM", day);
    }

    String period(Period period) {
        if (period.days() == 1) {
            return day(period.from());
        }
        Calendar from = calendar(period.from());
        Calendar after = calendar(period.to().plusDays(1));
        if (from.get(Calendar.DAY_OF_MONTH) == 1 && after.get(Calendar.DAY_OF_MONTH) == 1) {
            int months = 12 * (after.get(Calendar.EXTENDED_YEAR) - from.get(Calendar.EXTENDED_YEAR)) + after.get(Calendar.MONTH) - from.get(Calendar.MONTH);
            if (months == 1) {
                // Other calendars lack a pattern for the long name, and their short name is the long one.
                return write(from.getType().equals("gregorian") ? "yMMMM" : "yMMM", period.from());
            }
            if (months == 12 && from.get(Calendar.MONTH) == Calendar.JANUARY) {
                return write("y", period.from());
            }
            return interval("yMMM", period);
        }
        return interval("yMMMd", period);
    }

    List<LocalDate> monthStarts(Period period, int every) {
        List<LocalDate> starts = new ArrayList<>();
        Calendar day = calendar(period.from());
        if (day.get(Calendar.DAY_OF_MONTH) > 1) {
            toNextMonth(day);
        }
        for (LocalDate start = date(day); !start.isAfter(period.to()); start = date(day)) {
            if (day.get(Calendar.MONTH) % every == 0) {
                starts.add(start);
            }
            toNextMonth(day);
        }
        return starts;
    }

    String month(LocalDate day) {
        return write(calendar(day).getType().equals("gregorian") ? "yMMMM" : "yMMM", day);
    }

    Months months() {
        String calendar = calendar(LocalDate.EPOCH).getType();
        DayOfWeek first = weekStart(calendar);
        return calendar.equals("gregorian") && first == DayOfWeek.MONDAY ? Months.ISO : new MonthsOf(calendar, first, this);
    }

    /** As is usual where the calendar is at home, else the language. English is at home in many places that differ: there it is as in most of the world. */
    private DayOfWeek weekStart(String calendar) {
        String home = locale.getLanguage().equals("en") ? WORLD : ULocale.addLikelySubtags(new ULocale(locale.getLanguage())).getCountry();
        int first = Calendar.getWeekDataForRegion(calendar.equals(PERSIAN) ? IRAN : home).firstDayOfWeek;
        return DayOfWeek.SUNDAY.plus(first - (long) Calendar.SUNDAY);
    }

    LocalDate monthStart(LocalDate day, int later) {
        Calendar calendar = calendar(day);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        calendar.add(Calendar.MONTH, later);
        return date(calendar);
    }

    int monthOfYear(LocalDate day) {
        return calendar(day).get(Calendar.MONTH) + 1;
    }

    LocalDate newYear(int year) {
        Calendar calendar = calendar(LocalDate.EPOCH);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        return date(calendar);
    }

    String dayOfMonth(LocalDate day) {
        return write("d", day);
    }

    List<String> weekdays(DayOfWeek first) {
        String[] names = DateFormatSymbols.getInstance(locale).getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.NARROW);
        return IntStream.range(0, 7).mapToObj(i -> names[first.plus(i).getValue() % 7 + 1]).toList();
    }

    private static void toNextMonth(Calendar day) {
        day.set(Calendar.DAY_OF_MONTH, 1);
        day.add(Calendar.MONTH, 1);
    }

    private String write(String skeleton, LocalDate day) {
        SimpleDateFormat format = new SimpleDateFormat(DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(day)));
    }

    private String interval(String skeleton, Period period) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(period.from()), millis(period.to())));
    }

    private Calendar calendar(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        calendar.setTimeInMillis(millis(day));
        return calendar;
    }

    private static long millis(LocalDate day) {
        return TimeUnit.DAYS.toMillis(day.toEpochDay());
    }

    private static LocalDate date(Calendar calendar) {
        return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis()));
    }
}
