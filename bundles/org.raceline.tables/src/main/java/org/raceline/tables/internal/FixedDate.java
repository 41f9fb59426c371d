package org.raceline.tables.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raceline.tables.Moment;

/**
 * Reads what a formatter would read with a pattern of digits in fixed places, and far quicker. What it does not read may still be
 * something for the formatter.
 */
public final class FixedDate {
    private static final String FIELDS = "uMdHmsx";
    /** By so much an offset is longer than its letters. */
    private static final int SIGN_AND_MINUTES = 3;
    /** Year, month and day, in this order so that all who read them mean the same. */
    private static final Pattern LAYOUT = Pattern.compile("uuuu[-/.]?MM[-/.]?dd([\u0000 ]HH:?mm(:?ss)?)?( ?(xx|xxx|XX|XXX))?");
    private static final Pattern USUAL = Pattern.compile("uuuu-MM-dd[\u0000 ]HH:mm:ss");
    private static final int USUAL_FIELDS = 11;
    private static final int USUAL_LENGTH = 19;

    private final char[] fields;
    private final int[] widths;
    private final int length;
    /** How many fields the usual day and time to the second are that it begins with; 0 where it begins otherwise. */
    private final int usual;

    private FixedDate(String pattern) {
        char[] letters = new char[pattern.length()];
        int[] counts = new int[pattern.length()];
        int count = 0;
        for (int i = 0; i < pattern.length(); i += counts[count - 1]) {
            letters[count] = pattern.charAt(i);
            counts[count++] = width(pattern, i);
        }
        fields = Arrays.copyOf(letters, count);
        widths = Arrays.copyOf(counts, count);
        length = pattern.length() + (pattern.indexOf('x') < 0 ? 0 : SIGN_AND_MINUTES);
        usual = USUAL.matcher(pattern).lookingAt() ? USUAL_FIELDS : 0;
    }

    /** One for each way in which a pattern with optional sections can be written; none where its fields have no fixed places. */
    public static List<FixedDate> of(String pattern) {
        List<FixedDate> dates = new ArrayList<>();
        for (String plain : expanded(pattern.replace("'T'", "\u0000"))) {
            if (LAYOUT.matcher(plain).matches()) {
                dates.add(new FixedDate(plain.replace('X', 'x')));
            }
        }
        return dates;
    }

    private static List<String> expanded(String pattern) {
        int from = pattern.indexOf('[');
        if (from < 0) {
            return List.of(pattern);
        }
        int to = from;
        for (int depth = 1; depth > 0 && to < pattern.length() - 1;) {
            to++;
            depth += pattern.charAt(to) == '[' ? 1 : pattern.charAt(to) == ']' ? -1 : 0;
        }
        List<String> ways = new ArrayList<>(expanded(pattern.substring(0, from) + pattern.substring(from + 1, to) + pattern.substring(to + 1)));
        ways.addAll(expanded(pattern.substring(0, from) + pattern.substring(to + 1)));
        return ways;
    }

    /** Null where the text is not written so, or is no date. */
    public Moment parse(String text) {
        if (text.length() != length) {
            return null;
        }
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        ZoneOffset offset = null;
        int at = 0;
        if (usual > 0) { // without a look at each field: nearly all dates of large files are so
            if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != (fields[5] == 0 ? 'T' : ' ') || text.charAt(13) != ':' || text.charAt(16) != ':') {
                return null;
            }
            year = digits(text, 0, 4);
            month = digits(text, 5, 2);
            day = digits(text, 8, 2);
            hour = digits(text, 11, 2);
            minute = digits(text, 14, 2);
            second = digits(text, 17, 2);
            at = USUAL_LENGTH;
        }
        for (int i = usual; i < fields.length; i++) {
            char field = fields[i];
            int width = widths[i];
            switch (field) {
                case 'u' -> year = digits(text, at, width);
                case 'M' -> month = digits(text, at, width);
                case 'd' -> day = digits(text, at, width);
                case 'H' -> hour = digits(text, at, width);
                case 'm' -> minute = digits(text, at, width);
                case 's' -> second = digits(text, at, width);
                case 'x' -> {
                    offset = offset(text, at, width);
                    if (offset == null) {
                        return null;
                    }
                }
                default -> {
                    if (text.charAt(at) != (field == 0 ? 'T' : field)) {
                        return null;
                    }
                }
            }
            at += width;
        }
        boolean exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && hour >= 0 && minute >= 0 && second >= 0 && hour < 24 && minute < 60 && second < 60
                && day <= (day <= 28 ? 28 : LocalDate.of(year, month, 1).lengthOfMonth());
        return exists ? new Moment(LocalDateTime.of(year, month, day, hour, minute, second), Optional.ofNullable(offset)) : null;
    }

    private static int width(String pattern, int from) {
        int to = from + 1;
        while (FIELDS.indexOf(pattern.charAt(from)) >= 0 && to < pattern.length() && pattern.charAt(to) == pattern.charAt(from)) {
            to++;
        }
        return to - from;
    }

    /** {@code +0100} for two letters, {@code +01:00} for three; null for others. */
    private static ZoneOffset offset(String text, int at, int letters) {
        if (letters == 3 && text.charAt(at + 3) != ':') {
            return null;
        }
        char sign = text.charAt(at);
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + letters + 1, 2);
        boolean exists = (sign == '+' || sign == '-' && hours + minutes > 0) && hours >= 0 && minutes >= 0 && minutes < 60 && hours < 18;
        return exists ? ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * (60 * hours + minutes)) : null;
    }

    /** -1 where others stand there. */
    private static int digits(String text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
