package org.raceline.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole days from {@code from} to {@code to}, both included. Days are local days of the source, without a zone. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    private static final Pattern LAST_DAYS = Pattern.compile("last-(\\d{1,4})-days");
    private static final Pattern DATE = Pattern.compile("(?<year>\\d{4})(-W(?<week>\\d{2})|-Q(?<quarter>[1-4])|-(?<month>\\d{2})(-(?<day>\\d{2}))?)?");
    private static final List<Grain> SPANS = List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR);
    private static final int ISO_YEARS = 1700;
    private static final int HASH = 1_000_002;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it starts: " + from + ".." + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The {@code days} days that end on {@code last}. */
    public static Period ending(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    /** As {@link #parse(String, LocalDate, Calendar)}, with the months of ISO 8601 and weeks that begin on Monday. */
    public static Optional<Period> parse(String text, LocalDate today) {
        return parse(text, today, DayOfWeek.MONDAY);
    }

    /** As {@link #parse(String, LocalDate, Calendar)}, with the months of ISO 8601. */
    public static Optional<Period> parse(String text, LocalDate today, DayOfWeek weekStart) {
        return parse(text, today, Calendar.iso(weekStart));
    }

    /**
     * Reads {@code 2026}, {@code 2026-Q3}, {@code 2026-11}, {@code 2026-11-03}, {@code 2026-W48} (a week of ISO 8601, which begins on
     * Monday whatever others do), two of these with {@code ..} between them, {@code last-30-days}, {@code today}, {@code yesterday},
     * {@code year-to-date} and {@code this-} or {@code last-} with {@code week}, {@code month}, {@code quarter}, {@code year}.
     *
     * @param today    the day that named periods are told from; {@code last-30-days} and {@code year-to-date} end on it
     * @param calendar of the years, quarters, months and weeks that are named, and of the numbers of years before 1700; those from
     *                 1700 on are of ISO 8601 in any calendar, because nobody has data of so late a year of another
     * @return empty where the text is none of these
     */
    public static Optional<Period> parse(String text, LocalDate today, Calendar calendar) {
        try {
            int dots = text.indexOf("..");
            if (dots > 0) {
                Optional<Period> first = dated(text.substring(0, dots), calendar);
                Optional<Period> last = dated(text.substring(dots + 2), calendar);
                return first.flatMap(from -> last.map(to -> new Period(from.from, to.to)));
            }
            Matcher last = LAST_DAYS.matcher(text);
            if (last.matches() && Integer.parseInt(last.group(1)) > 0) {
                return Optional.of(ending(today, Integer.parseInt(last.group(1))));
            }
            return dated(text, calendar).or(() -> named(text, today, calendar));
        } catch (RuntimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Period> dated(String text, Calendar calendar) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        if (date.group("week") != null) {
            LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(new Period(monday, monday.plusDays(6)));
        }
        int year = Integer.parseInt(date.group("year"));
        Calendar own = year < ISO_YEARS ? calendar : Calendar.iso(calendar.weekStart());
        LocalDate newYear = own.months().newYear(year);
        if (date.group("quarter") != null) {
            return Optional.of(Grain.QUARTER.around(own.months().start(newYear, 3 * Integer.parseInt(date.group("quarter")) - 1), own));
        }
        if (date.group("month") == null) {
            return Optional.of(Grain.YEAR.around(newYear, own));
        }
        int month = Integer.parseInt(date.group("month"));
        if (month < 1 || month > Months.MONTHS) {
            return Optional.empty();
        }
        Period whole = Grain.MONTH.around(own.months().start(newYear, month - 1), own);
        if (date.group("day") == null) {
            return Optional.of(whole);
        }
        int day = Integer.parseInt(date.group("day"));
        return day < 1 || day > whole.days() ? Optional.empty() : Optional.of(day(whole.from.plusDays(day - 1L)));
    }

    private static Optional<Period> named(String text, LocalDate today, Calendar calendar) {
        return switch (text) {
            case "today" -> Optional.of(day(today));
            case "yesterday" -> Optional.of(day(today.minusDays(1)));
            case "year-to-date" -> Optional.of(new Period(Grain.YEAR.around(today, calendar).from, today));
            default -> SPANS.stream().filter(grain -> text.equals("this-" + grain.id()) || text.equals("last-" + grain.id())).findFirst()
                    .map(grain -> text.startsWith("this-") ? grain.around(today, calendar) : grain.shifted(grain.around(today, calendar), -1, calendar));
        };
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** The days that both have; empty where there are none. */
    public Optional<Period> intersect(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
    }

    /** Whether this is one whole calendar month, quarter or year or several months on end. */
    private boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    /** The same dates one year earlier; a whole month stays whole. */
    public Period yearBefore() {
        return wholeMonths()
                ? new Period(from.minusYears(1), YearMonth.from(to).minusYears(1).atEndOfMonth())
                : new Period(from.minusYears(1), to.minusYears(1));
    }

    /** Days and months are looked up by the thousand: that of a record gives the days of two years hash codes that share their last bits. */
    @Override
    public int hashCode() {
        return HASH * from.hashCode() + to.hashCode();
    }

    @Override
    public int compareTo(Period other) {
        int first = from.compareTo(other.from);
        return first != 0 ? first : to.compareTo(other.to);
    }

    /** As commands read it: {@code 2026-01-01..2026-03-31}. */
    @Override
    public String toString() {
        return from + ".." + to;
    }
}
