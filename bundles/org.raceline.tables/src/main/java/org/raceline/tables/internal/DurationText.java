package org.raceline.tables.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a length of time in seconds: {@code 1:02:03}, {@code <00:00:01}, {@code 1h 2m 3s}, and {@code 59:10} where minutes and seconds are meant. */
public final class DurationText {
    private static final Pattern CLOCK = Pattern.compile("<?(?:(\\d{1,6}):)?([0-5]?\\d):([0-5]\\d(?:\\.\\d{1,9})?)");
    private static final Pattern UNITS = Pattern.compile("<?(?=\\d)(?:(\\d{1,6})\\h?d\\h?)?(?:(\\d{1,6})\\h?h(?:r|rs)?\\h?)?(?:(\\d{1,6})\\h?m(?:in)?\\h?)?"
            + "(?:(\\d{1,9}(?:\\.\\d{1,9})?)\\h?s(?:ec)?)?");

    private DurationText() {
    }

    /** Whether it is one that can be read by itself: not just two numbers with a colon between. */
    public static boolean isClear(String text) {
        return parse(text, false).isPresent();
    }

    /** @param minutes whether two numbers with a colon between are minutes and seconds */
    public static Optional<BigDecimal> parse(String text, boolean minutes) {
        String ascii = Digits.toAscii(text);
        Matcher clock = CLOCK.matcher(ascii);
        if (clock.matches()) {
            return clock.group(1) == null && !minutes ? Optional.empty()
                    : Optional.of(seconds(null, clock.group(1), clock.group(2), clock.group(3)));
        }
        Matcher units = UNITS.matcher(ascii);
        return units.matches() ? Optional.of(seconds(units.group(1), units.group(2), units.group(3), units.group(4))) : Optional.empty();
    }

    private static BigDecimal seconds(String days, String hours, String minutes, String seconds) {
        long whole = (number(days) * 24 + number(hours)) * 3600 + number(minutes) * 60;
        return BigDecimal.valueOf(whole).add(seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
