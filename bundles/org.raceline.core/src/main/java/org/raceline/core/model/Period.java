package org.raceline.core.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole days from {@code from} to {@code to}, both included. Days are local days of the source, without a zone. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    private static final Pattern LAST_DAYS = Pattern.compile("last-(\\d{1,4})-days");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

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

    /** As {@link #parse(String, LocalDate, DayOfWeek)}, with weeks that begin on Monday. */
    public static Optional<Period> parse(String text, LocalDate today) {
        return parse(text, today, DayOfWeek.MONDAY);
    }

    /**
     * Reads {@code 2026}, {@code 2026-Q3}, {@code 2026-11}, {@code 2026-11-03}, {@code 2026-W48} (a week of ISO 8601, which begins on
     * Monday whatever others do), two of these with {@code ..} between them, {@code last-30-days}, {@code today}, {@code yesterday},
     * {@code year-to-date} and {@code this-} or {@code last-} with {@code week}, {@code month}, {@code quarter}, {@code year}.
     *
     * @param today     the day that named periods are told from; {@code last-30-days} and {@code year-to-date} end on it
     * @param weekStart the first day of the weeks that are named
     * @return empty where the text is none of these
     */
    public static Optional<Period> parse(String text, LocalDate today, DayOfWeek weekStart) {
        try {
            int dots = text.indexOf("..");
            if (dots > 0) {
                Optional<Period> first = dated(text.substring(0, dots));
                Optional<Period> last = dated(text.substring(dots + 2));
                return first.flatMap(from -> last.map(to -> new Period(from.from, to.to)));
            }
            Matcher last = LAST_DAYS.matcher(text);
            if (last.matches() && Integer.parseInt(last.group(1)) > 0) {
                return Optional.of(ending(today, Integer.parseInt(last.group(1))));
            }
            return dated(text).or(() -> named(text, today, weekStart));
        } catch (RuntimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Period> dated(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(quarter(LocalDate.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)), 1)));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(new Period(monday, monday.plusDays(6)));
        }
        if (text.matches("\\d{4}")) {
            return Optional.of(year(Integer.parseInt(text)));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return Optional.of(month(YearMonth.parse(text)));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(day(LocalDate.parse(text))) : Optional.empty();
    }

    private static Optional<Period> named(String text, LocalDate today, DayOfWeek weekStart) {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(weekStart));
        return Optional.ofNullable(switch (text) {
            case "today" -> day(today);
            case "yesterday" -> day(today.minusDays(1));
            case "this-week" -> new Period(first, first.plusDays(6));
            case "last-week" -> new Period(first.minusDays(7), first.minusDays(1));
            case "this-month" -> month(YearMonth.from(today));
            case "last-month" -> month(YearMonth.from(today).minusMonths(1));
            case "this-quarter" -> quarter(today);
            case "last-quarter" -> quarter(today.minusMonths(3));
            case "this-year" -> year(today.getYear());
            case "last-year" -> year(today.getYear() - 1);
            case "year-to-date" -> new Period(LocalDate.of(today.getYear(), 1, 1), today);
            default -> null;
        });
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), 3 * day.get(IsoFields.QUARTER_OF_YEAR) - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
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

    /** The period of the same length just before: whole months are followed back by whole months, else as many days. */
    public Period previous() {
        if (wholeMonths()) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** The same dates one year earlier; a whole month stays whole. */
    public Period yearBefore() {
        return wholeMonths()
                ? new Period(from.minusYears(1), YearMonth.from(to).minusYears(1).atEndOfMonth())
                : new Period(from.minusYears(1), to.minusYears(1));
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
