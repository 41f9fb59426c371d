package org.raceline.containers.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a workbook as text. Excel keeps numbers in binary, writes them with up to 17 digits and shows 15, so 15 is what a
 * number means. Days are counted from 1900 with a 29 February that did not exist, or from 1904.
 */
final class CellNumber {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?");
    private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
    /** 9999-12-31 as a day of 1900. */
    private static final int LAST_DAY = 2_958_465;
    private static final int LEAP_DAY = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private CellNumber() {
    }

    /** The number in plain decimals, or the day or time that its format makes of it; what is no number as it is. */
    static String text(String stored, CellFormat format, boolean from1904) {
        String written = stored.strip();
        if (format == CellFormat.NUMBER && isShortCount(written)) {
            return written;
        }
        if (!NUMBER.matcher(written).matches()) {
            return written;
        }
        BigDecimal number = new BigDecimal(written);
        Optional<String> time = switch (format) {
            case NUMBER -> Optional.empty();
            case DATE, DATE_TIME -> day(number, format, from1904);
            case TIME -> number.compareTo(BigDecimal.ONE) < 0 ? clock(number) : day(number, CellFormat.DATE_TIME, from1904);
            case DURATION -> clock(number);
        };
        return time.orElseGet(() -> decimals(number));
    }

    private static String decimals(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Most numbers are, and need no arithmetic. */
    private static boolean isShortCount(String written) {
        boolean digits = !written.isEmpty() && written.length() <= SHOWN.getPrecision() && (written.charAt(0) != '0' || written.length() == 1);
        for (int i = 0; i < written.length() && digits; i++) {
            digits = written.charAt(i) >= '0' && written.charAt(i) <= '9';
        }
        return digits;
    }

    private static Optional<String> day(BigDecimal number, CellFormat format, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return Optional.empty();
        }
        long millis = millis(number);
        long days = millis / MILLIS.longValue();
        long rest = millis % MILLIS.longValue();
        if (!from1904 && (days == LEAP_DAY || days == 0)) {
            return days == 0 ? clock(number) : Optional.empty();
        }
        LocalDate day = from1904 ? LocalDate.of(1904, 1, 1).plusDays(days) : LocalDate.of(1899, 12, days < LEAP_DAY ? 31 : 30).plusDays(days);
        if (format == CellFormat.DATE && rest == 0) {
            return Optional.of(day.toString());
        }
        LocalDateTime time = day.atStartOfDay().plusNanos(rest / 1000 * 1_000_000_000L);
        return Optional.of(TIME.format(time) + fraction(rest));
    }

    private static Optional<String> clock(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Optional.empty();
        }
        long millis = millis(number);
        long seconds = millis / 1000;
        return Optional.of(two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60) + fraction(millis));
    }

    /** Excel's own times miss the millisecond they mean by less than this rounds. */
    private static long millis(BigDecimal days) {
        return days.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String fraction(long millis) {
        long rest = millis % 1000;
        return rest == 0 ? "" : "." + (rest < 100 ? "0" : "") + two(rest).replaceAll("0+$", "");
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
