package org.raceline.tables.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.raceline.tables.Moment;

/**
 * A text taken apart as a day, perhaps with a time and an offset. Which of two small numbers is the day is left open where the
 * text alone does not say. Four-digit years are 1900 to 2199, so that a year of another calendar is no date. Reused; not
 * thread-safe.
 */
public final class DateText {
    static final int LONGEST = 80;

    private final DateWords words;
    private String text = "";
    private int at;
    private int first;
    private int second;
    private int year;
    private boolean shortYear;
    private boolean orderOpen;
    private LocalTime time = LocalTime.MIDNIGHT;
    private boolean timed;
    private boolean halved;
    private Optional<ZoneOffset> offset = Optional.empty();

    public DateText(DateWords words) {
        this.words = words;
    }

    /** Takes a text apart; answers whether it is a date at all. */
    public boolean read(String raw) {
        if (raw.length() > LONGEST) {
            return false;
        }
        text = Blanks.strip(Digits.toAscii(raw));
        at = 0;
        time = LocalTime.MIDNIGHT;
        timed = false;
        halved = false;
        shortYear = false;
        orderOpen = false;
        offset = Optional.empty();
        String word = word();
        if (words.month(word) > 0 && monthFirstByName(word)) {
            return atEnd() || clock();
        }
        at = word.length();
        if (words.isWeekday(word)) {
            blanks();
            word = word();
        }
        return (word.isEmpty() ? dayOrYearFirst() : monthFirstByName(word)) && (atEnd() || clock());
    }

    private boolean dayOrYearFirst() {
        int start = at;
        int number = number();
        int digits = at - start;
        if (digits == 8) {
            return ymd(number / 10_000, number / 100 % 100, number % 100);
        }
        char separator = at < text.length() ? text.charAt(at) : 0;
        if (digits == 4) {
            return isSeparator(separator) && yearFirst(number, separator);
        }
        if (digits < 1 || digits > 2) {
            return false;
        }
        return isSeparator(separator) && isDigit(at + 1) ? pair(number, separator) : dayThenName(number);
    }

    private boolean yearFirst(int number, char separator) {
        at++;
        String name = word();
        int month = name.isEmpty() ? number() : words.month(name);
        return next(separator) && isDigit(at) && ymd(number, month, number());
    }

    private boolean pair(int number, char separator) {
        at++;
        first = number;
        second = number();
        if (!next(separator) || !takeYear()) {
            return false;
        }
        if (separator == '.') {
            return ymd(year, second, first);
        }
        orderOpen = first != second;
        return first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
    }

    private boolean dayThenName(int day) {
        if (at + 1 < text.length() && isOrdinal(text.substring(at, at + 2))) {
            at += 2;
        }
        separators();
        fillers();
        int month = words.month(word());
        separators();
        fillers();
        return takeYear() && ymd(year, month, day);
    }

    private boolean monthFirstByName(String name) {
        int month = words.month(name);
        separators();
        int start = at;
        int day = number();
        if (at - start < 1 || at - start > 2) {
            return false;
        }
        if (at + 1 < text.length() && isOrdinal(text.substring(at, at + 2))) {
            at += 2;
        }
        separators();
        return takeYear() && ymd(year, month, day);
    }

    private static boolean isOrdinal(String suffix) {
        return switch (suffix) {
            case "st", "nd", "rd", "th", "er" -> true;
            default -> false;
        };
    }

    private boolean takeYear() {
        int start = at;
        year = number();
        shortYear = at - start == 2;
        return shortYear || at - start == 4 && isLikely(year);
    }

    private boolean ymd(int y, int month, int day) {
        year = y;
        first = day;
        second = month;
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= 31 && (shortYear || isLikely(y));
        try {
            return exists && LocalDate.of(shortYear ? 2000 : y, month, day).getDayOfMonth() == day;
        } catch (DateTimeException notThatDay) {
            return false;
        }
    }

    public static boolean isLikely(int year) {
        return year >= 1900 && year <= 2199;
    }

    private boolean clock() {
        boolean parted = blanks();
        if (at < text.length() && (text.charAt(at) | 0x20) == 't' && isDigit(at + 1)) {
            parted = true;
            at++;
        } else if (parted && next('-')) {
            blanks();
        }
        fillers();
        if (atEnd()) {
            return true;
        }
        int start = at;
        int hour = number();
        int digits = at - start;
        int minute;
        int seconds = 0;
        int nanos = 0;
        if (digits == 4 || digits == 6) {
            seconds = digits == 6 ? hour % 100 : 0;
            hour = digits == 6 ? hour / 100 : hour;
            minute = hour % 100;
            hour /= 100;
        } else {
            minute = next(':') ? twoDigits() : -1;
            if (next(':')) {
                seconds = twoDigits();
                nanos = isDigit(at + 1) && (next('.') || next(',')) ? fraction() : 0;
            }
            parted &= digits == 1 || digits == 2;
        }
        blanks();
        hour = half(hour);
        if (!parted || hour < 0 || hour > 23 || minute < 0 || minute > 59 || seconds < 0 || seconds > 59) {
            return false;
        }
        time = LocalTime.of(hour, minute, seconds, nanos);
        timed = true;
        blanks();
        return atEnd() || zone();
    }

    private int half(int hour) {
        int start = at;
        int added = words.half(word());
        if (added < 0) {
            at = start;
            return hour;
        }
        halved = true;
        return hour < 1 || hour > 12 ? -1 : hour % 12 + added;
    }

    private boolean zone() {
        String name = word();
        boolean named = name.equals("Z") || name.equals("z") || name.equals("UTC") || name.equals("GMT");
        if (!named && !name.isEmpty()) {
            return false;
        }
        if (atEnd()) {
            offset = Optional.of(ZoneOffset.UTC);
            return named;
        }
        int sign = next('+') ? 1 : next('-') || next('−') ? -1 : 0;
        int start = at;
        int hours = number();
        int digits = at - start;
        int minutes = digits == 4 ? hours % 100 : next(':') ? twoDigits() : 0;
        hours = digits == 4 ? hours / 100 : hours;
        boolean whole = digits == 2 || digits == 4 || digits == 1 && named;
        if (sign == 0 || !whole || hours > 18 || minutes < 0 || minutes > 59 || hours == 18 && minutes > 0) {
            return false;
        }
        offset = Optional.of(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)));
        return atEnd();
    }

    private int twoDigits() {
        int start = at;
        int number = number();
        return at - start == 2 ? number : -1;
    }

    private int fraction() {
        int nanos = 0;
        int digits = 0;
        for (; isDigit(at) && digits < 9; at++, digits++) {
            nanos = nanos * 10 + text.charAt(at) - '0';
        }
        for (; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int number() {
        int number = 0;
        for (int start = at; isDigit(at) && at - start < 9; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    /** A word with the points in and behind it. */
    private String word() {
        int start = at;
        while (at < text.length() && (isWordPart(text.charAt(at)) || at > start && text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void fillers() {
        int start = at;
        while (words.isFiller(word())) {
            blanks();
            start = at;
        }
        at = start;
    }

    private void separators() {
        while (blanks() || at < text.length() && isSeparator(text.charAt(at))) {
            at += at < text.length() && isSeparator(text.charAt(at)) ? 1 : 0;
        }
    }

    private boolean blanks() {
        int start = at;
        while (at < text.length() && (Blanks.is(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == '،')) {
            at++;
        }
        return at > start;
    }

    private boolean next(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean atEnd() {
        return at == text.length();
    }

    /** Whether day and month stand as two different numbers of which either can come first. */
    public boolean isOrderOpen() {
        return orderOpen;
    }

    /** The first of the two numbers, where the order is open. */
    public int first() {
        return first;
    }

    /** The second of the two numbers, where the order is open. */
    public int second() {
        return second;
    }

    public boolean isShortYear() {
        return shortYear;
    }

    public int year() {
        return year;
    }

    public boolean isTimed() {
        return timed;
    }

    /** Whether the time is of a half of the day. */
    public boolean isHalved() {
        return halved;
    }

    /**
     * The day and time.
     *
     * @param dayFirst  whether the day comes first where the order is open
     * @param firstYear what two-digit years are counted from: they lie in the hundred years from there on
     */
    Optional<Moment> moment(boolean dayFirst, int firstYear) {
        int full = shortYear ? firstYear + Math.floorMod(year - firstYear, 100) : year;
        boolean swap = orderOpen && !dayFirst;
        try {
            return Optional.of(new Moment(LocalDateTime.of(LocalDate.of(full, swap ? first : second, swap ? second : first), time), offset));
        } catch (DateTimeException notThatDay) {
            return Optional.empty();
        }
    }
}
