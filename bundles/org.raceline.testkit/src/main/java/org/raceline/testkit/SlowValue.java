package org.raceline.testkit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Cells as a slow reader reads them: leniently in what stands around a number, strictly in which digits it has. Whether a
 * separator is decimal and whether the day comes first is for the caller to say.
 */
public final class SlowValue {
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december");

    /** A day and time as a cell writes it. */
    public record Stamp(LocalDateTime local, Optional<ZoneOffset> offset) {
    }

    private SlowValue() {
    }

    /** Without white space and marks of no width around. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c != '\u00ad' && Character.getType(c) == Character.FORMAT;
    }

    /** Digits with a decimal point, perhaps a sign, perhaps an exponent; nothing else. */
    public static BigDecimal plain(String cell) {
        String text = strip(cell);
        for (char c : text.toCharArray()) {
            if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
                throw new Unreadable("no plain number");
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException no) {
            throw new Unreadable("no plain number");
        }
    }

    /** A number with this decimal sign; other signs among its digits part groups of three. Percent signs move the point. */
    public static BigDecimal number(String cell, char decimal) {
        String text = digits(cell);
        int from = 0;
        while (from < text.length() && !isDigit(text, from) && !(isDigit(text, from + 1) && (text.charAt(from) == '.' || text.charAt(from) == ','))) {
            from++;
        }
        int to = text.length();
        while (to > from && !isDigit(text, to - 1)) {
            to--;
        }
        String around = text.substring(0, from) + text.substring(to);
        StringBuilder plain = new StringBuilder();
        List<Integer> groups = new ArrayList<>();
        int group = 0;
        boolean fraction = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(text, i)) {
                plain.append(c);
                group += fraction ? 0 : 1;
            } else if (c == decimal && !fraction) {
                fraction = true;
                plain.append('.');
            } else if (!fraction && (c == ',' || c == '.' || c == ' ' || c == '\'')) {
                groups.add(group);
                group = 0;
            } else {
                throw new Unreadable("no number");
            }
        }
        groups.add(group);
        boolean thousands = groups.size() == 1 || groups.getFirst() >= 1 && groups.getFirst() <= 3 && plain.charAt(0) != '0'
                && groups.stream().skip(1).allMatch(size -> size == 3);
        if (plain.isEmpty() || !thousands) {
            throw new Unreadable("no number");
        }
        BigDecimal value = new BigDecimal(plain.toString());
        value = around.indexOf('-') >= 0 || around.indexOf('(') >= 0 ? value.negate() : value;
        return around.indexOf('%') >= 0 ? value.movePointLeft(2) : value;
    }

    /** Three letters beside the number, in capitals. */
    public static Optional<String> currency(String cell) {
        String letters = strip(cell.replaceAll("[^\\p{L}\\p{Sc}]", ""));
        return letters.length() == 3 && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? Optional.of(letters) : Optional.empty();
    }

    /** A whole number; {@code 12.0} is one. */
    public static BigDecimal whole(BigDecimal number) {
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable("no whole number");
        }
        return number;
    }

    /** A number of a column whose decimal sign is open where any of its cells has a comma or a point; the whole column has the same one. */
    public static BigDecimal judged(Choices choices, String column, boolean isWhole, String cell) {
        boolean open = cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0;
        BigDecimal value = number(cell, open ? choices.of("decimal sign of " + column, '.', ',') : '.');
        return isWhole ? whole(value) : value;
    }

    private static String digits(String cell) {
        StringBuilder text = new StringBuilder();
        for (char c : cell.toCharArray()) {
            if (Character.isDigit(c)) {
                text.append((char) ('0' + Character.digit(c, 10)));
            } else {
                text.append(c == '\u2019' ? '\'' : c == '\u2212' ? '-' : c == '\u066a' ? '%' : isBlank(c) ? ' ' : c);
            }
        }
        return strip(text.toString());
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether a date is of two numbers and a year behind slashes or hyphens, so that the order of day and month is open. */
    public static boolean isOrderOpen(String cell) {
        return cell.matches("\\D*\\d{1,2}[/-].*");
    }

    /**
     * A day, with its time if it has one: the year first, or last behind two numbers, or with the month in English letters.
     *
     * @param dayFirst whether the first of two numbers before the year is the day; with points between them it always is
     */
    public static Stamp stamp(String cell, boolean dayFirst) {
        String text = digits(cell).toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean same = !part.isEmpty() && Character.isLetterOrDigit(c) && Character.isLetter(part.charAt(0)) == Character.isLetter(c);
            if (!part.isEmpty() && !same) {
                parts.add(part.toString());
                part.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                if (part.isEmpty()) {
                    signs.append(i == 0 ? ' ' : text.charAt(i - 1));
                }
                part.append(c);
            }
        }
        try {
            return stamp(parts, signs.toString(), dayFirst);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException | NoSuchElementException no) {
            throw new Unreadable("no date");
        }
    }

    private static Stamp stamp(List<String> parts, String signs, boolean dayFirst) {
        int used = 3;
        LocalDate day;
        String first = parts.getFirst();
        if (first.length() == 8 && Character.isDigit(first.charAt(0))) {
            day = LocalDate.of(Integer.parseInt(first.substring(0, 4)), Integer.parseInt(first.substring(4, 6)), Integer.parseInt(first.substring(6)));
            used = 1;
        } else if (first.length() == 4 && Character.isDigit(first.charAt(0))) {
            day = LocalDate.of(Integer.parseInt(first), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        } else if (Character.isLetter(first.charAt(0))) {
            day = LocalDate.of(year(parts.get(2)), month(first), Integer.parseInt(parts.get(1)));
        } else if (Character.isLetter(parts.get(1).charAt(0))) {
            day = LocalDate.of(year(parts.get(2)), month(parts.get(1)), Integer.parseInt(first));
        } else {
            boolean swap = !dayFirst && signs.charAt(1) != '.';
            day = LocalDate.of(year(parts.get(2)), Integer.parseInt(parts.get(swap ? 0 : 1)), Integer.parseInt(parts.get(swap ? 1 : 0)));
        }
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new Unreadable("no year");
        }
        List<String> clock = new ArrayList<>(parts.subList(used, parts.size()));
        clock.remove("t");
        return time(day, clock, signs.substring(Math.min(signs.length(), signs.length() - clock.size())));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int month(String name) {
        for (String month : MONTHS) {
            if (name.equals(month) || name.equals(month.substring(0, 3)) || name.equals("sept") && month.startsWith(name)) {
                return MONTHS.indexOf(month) + 1;
            }
        }
        throw new Unreadable("no month");
    }

    private static Stamp time(LocalDate day, List<String> clock, String signs) {
        if (clock.isEmpty()) {
            return new Stamp(day.atStartOfDay(), Optional.empty());
        }
        boolean joined = clock.getFirst().length() == 4;
        int hour = Integer.parseInt(joined ? clock.getFirst().substring(0, 2) : clock.getFirst());
        int minute = Integer.parseInt(joined ? clock.getFirst().substring(2) : clock.get(1));
        int second = 0;
        int nano = 0;
        Optional<ZoneOffset> offset = Optional.empty();
        for (int i = joined ? 1 : 2; i < clock.size(); i++) {
            String part = clock.get(i);
            char sign = signs.charAt(i);
            if (part.matches("[ap]m?")) {
                hour = hour % 12 + (part.startsWith("p") ? 12 : 0);
            } else if (part.equals("z")) {
                offset = Optional.of(ZoneOffset.UTC);
            } else if (sign == '+' || sign == '-') {
                String whole = part + (i + 1 < clock.size() ? clock.get(i + 1) : "");
                if (whole.length() != 2 && whole.length() != 4) {
                    throw new Unreadable("no offset");
                }
                int minutes = Integer.parseInt(whole.substring(0, 2)) * 60 + (whole.length() > 2 ? Integer.parseInt(whole.substring(2)) : 0);
                offset = Optional.of(ZoneOffset.ofTotalSeconds((sign == '-' ? -60 : 60) * minutes));
                break;
            } else if (sign == '.') {
                nano = new BigDecimal("0." + part).movePointRight(9).intValue();
            } else {
                second = Integer.parseInt(part);
            }
        }
        return new Stamp(LocalDateTime.of(day, LocalTime.of(hour, minute, second, nano)), offset);
    }
}
