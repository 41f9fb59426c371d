package org.raceline.connector.ads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.tables.DateStyle;

/** Months as tables write them: {@code 2025-01}, {@code 01/2025}, {@code Jan 2025}, {@code Jan-25}, or by their first day. */
final class Months {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-M", "uuuu/M", "M/uuuu", "M.uuuu", "uuuuMM", "MMM uuuu", "MMMM uuuu", "MMM-uuuu",
            "MMMM-uuuu", "uuuu MMM", "MMM-uu").map(Months::format).toList();
    private static final DateStyle FIRST_DAY = DateStyle.of("uuuu-MM-dd['T'HH:mm[:ss]]");

    private Months() {
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty for what is no month, a day within one included. */
    static Optional<YearMonth> parse(String text) {
        Optional<LocalDate> day = FIRST_DAY.date(text);
        if (day.isPresent()) {
            return day.filter(date -> date.getDayOfMonth() == 1).map(YearMonth::from);
        }
        for (DateTimeFormatter format : FORMATS) {
            try {
                YearMonth month = YearMonth.from(format.parse(text.strip()));
                if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                    return Optional.of(month);
                }
            } catch (DateTimeException notThisOne) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }
}
