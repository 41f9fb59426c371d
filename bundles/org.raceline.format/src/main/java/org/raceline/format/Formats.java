package org.raceline.format;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralFormat;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/**
 * Writes numbers and dates for people of one language: digits, separators, signs, calendar. A locale's Unicode extensions
 * count ({@code fa-u-ca-gregory}, {@code fa-u-nu-latn}); the computer's own locale never does. Cheap to make, any thread.
 */
public final class Formats {
    private static final String TIME_FROM_LEFT = "time-ltr";
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    private final Locale locale;
    private final ULocale ulocale;
    private final Numbers numbers;
    private final Dates dates;

    public Formats(Locale locale) {
        this.locale = locale;
        this.ulocale = ULocale.forLocale(locale);
        this.numbers = new Numbers(ulocale);
        this.dates = new Dates(ulocale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return ulocale.isRightToLeft();
    }

    /** A language, with time from left to right on the axes of charts also where it is written from the right: {@code fa-x-time-ltr}. */
    public static Locale timeFromLeft(Locale locale) {
        return new Locale.Builder().setLocale(locale).setExtension(Locale.PRIVATE_USE_EXTENSION, TIME_FROM_LEFT).build();
    }

    /** Whether time runs from left to right though the language is written from the right; else it runs with the writing. */
    public boolean timeAgainstWriting() {
        return rightToLeft() && TIME_FROM_LEFT.equals(locale.getExtension(Locale.PRIVATE_USE_EXTENSION));
    }

    /** A whole number with separators: {@code 184,220}. */
    public String number(long value) {
        return numbers.number(BigDecimal.valueOf(value), 0);
    }

    /** A number with at most so many decimals. */
    public String number(BigDecimal value, int decimals) {
        return numbers.number(value, decimals);
    }

    /**
     * Counts, numbers or money of one unit under each other, all with the same decimals, as precise as the largest one needs: {@code 105.2},
     * {@code 9.0}. What would be written as nothing but is not has its first digit; other units are written one by one.
     */
    public List<String> quantities(List<Quantity> quantities) {
        return numbers.quantities(quantities);
    }

    /**
     * A value as a card shows it, as precise as one glance takes in: {@code 184,220}, {@code 1.91%}, {@code $0.42},
     * {@code $241,870}, {@code 1m 24s}. Money without a currency is a bare number.
     */
    public String quantity(Quantity quantity) {
        return numbers.quantity(quantity);
    }

    /**
     * What somebody has written, read as a value: the opposite of {@link #quantity}. Separators are the language's; any
     * digits, percent signs, names of units and currencies are understood, and minutes as {@code 1:24}. Shares are percentages,
     * with or without the sign.
     *
     * @param currency ISO 4217 code of money where none is written; empty: one must be written
     * @return empty if it is no such value: nothing is guessed
     */
    public Optional<Quantity> read(String text, Unit.Kind kind, String currency) {
        return new NumberReader(ulocale).read(text, kind, currency);
    }

    /**
     * A day as somebody writes it, year first: {@code 2026-11-03}, {@code ۱۴۰۵/۸/۱۲}. Any digits are understood; years before 1700 are
     * of this language's calendar, later ones of ISO 8601.
     *
     * @return empty if there is no such day
     */
    public Optional<LocalDate> readDay(String text) {
        Matcher parts = DAY.matcher(NumberReader.plain(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String plain = parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3));
        return Period.parse(plain, LocalDate.EPOCH, new Calendar(months(), DayOfWeek.MONDAY)).map(Period::from);
    }

    private static String two(String number) {
        return number.length() < 2 ? "0" + number : number;
    }

    /** A value where there is no room: {@code 1.24M}, {@code $12.3M}. */
    public String compact(Quantity quantity) {
        return numbers.compact(quantity);
    }

    /** A share with one decimal: 0.333 is {@code 33.3%}. */
    public String percent(BigDecimal ratio) {
        return numbers.percent(ratio, 1);
    }

    /** A relative change with its sign, which only nothing lacks: {@code +12.4%}, {@code −2.4%}, {@code −0.04%}, {@code 0.0%}. */
    public String change(BigDecimal relative) {
        return numbers.change(relative, NumberFormatter.SignDisplay.EXCEPT_ZERO);
    }

    /** How large a relative change is, in a sentence that says which way it goes: {@code 12.4%}, {@code 0.04%}. */
    public String changeSize(BigDecimal relative) {
        return numbers.change(relative, NumberFormatter.SignDisplay.NEVER);
    }

    /** A difference of two values with its sign, that of shares in percentage points: {@code +1,204}, {@code −$0.42}, {@code +1.25 pp}. */
    public String difference(Quantity difference) {
        return differences(List.of(difference)).getFirst();
    }

    /** Differences under each other, all with the same decimals: as many as give the largest three digits. */
    public List<String> differences(List<Quantity> differences) {
        List<String> numbers = this.numbers.differences(differences);
        boolean shares = differences.stream().anyMatch(d -> d.unit().kind() == Unit.Kind.RATIO);
        return shares ? numbers.stream().map(new Vocabulary(locale)::points).toList() : numbers;
    }

    /** Labels for an axis, all with the same decimals and, where they are large, all short ({@code 20K}). */
    public List<String> axis(List<BigDecimal> ticks, Unit unit) {
        return numbers.axis(ticks, unit);
    }

    /** {@code Nov 21, 2026}. */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /** The shortest that says it all: {@code Nov 3, 2026}, {@code November 2026}, {@code 2026}, {@code Oct 24 – Nov 22, 2026}. */
    public String period(Period period) {
        return dates.period(period);
    }

    /** A day on an axis: {@code Nov 21}. */
    public String axisDay(LocalDate day) {
        return dates.axisDay(day);
    }

    /** A day in figures, where there is no room for the name of its month: {@code 11/21}. */
    public String briefDay(LocalDate day) {
        return dates.briefDay(day);
    }

    /** A month on an axis: {@code Nov}; the first month of a year, with the year: {@code Jan 2027}. */
    public String axisMonth(LocalDate day) {
        return dates.axisMonth(day);
    }

    /** The days within a period on which every so many months of this language's calendar begin, counted from its new year. */
    public List<LocalDate> monthStarts(Period period, int every) {
        return dates.monthStarts(period, every);
    }

    /** A time of day: {@code 2:05 PM}. */
    public String time(LocalTime time) {
        return dates.time(time);
    }

    /** The months of this language's calendar. */
    public Months months() {
        return dates.months();
    }

    /** A month of this language's calendar, with its year: {@code October 2026}. */
    public String month(LocalDate day) {
        return dates.month(day);
    }

    /** The first day of the month that a day is in, so many months later; earlier where negative. */
    public LocalDate monthStart(LocalDate day, int later) {
        return dates.monthStart(day, later);
    }

    /** Which day of its month a day is: {@code 21}. */
    public String dayOfMonth(LocalDate day) {
        return dates.dayOfMonth(day);
    }

    /** The shortest names of the seven days, from one on: {@code M, T, W, …}. */
    public List<String> weekdays(DayOfWeek first) {
        return dates.weekdays(first);
    }

    /** Names in a row: {@code a.csv, b.csv, and c.csv}. */
    public String list(List<String> names) {
        return ListFormatter.getInstance(ulocale).format(names);
    }

    /** One of several wordings by a count, {@code #} standing for it: {@code one {# day} other {# days}}. */
    public String plural(String wordings, long count) {
        return new PluralFormat(ulocale, wordings).format(count);
    }
}
