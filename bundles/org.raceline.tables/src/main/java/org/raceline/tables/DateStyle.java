package org.raceline.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.raceline.tables.internal.Blanks;
import org.raceline.tables.internal.DateText;
import org.raceline.tables.internal.FixedDates;

/**
 * How a column writes dates. A style made of patterns is for a tool that always writes the same way; where it follows the user's
 * language or a spreadsheet, a {@link Judge} finds the style of a column. A day that does not exist is no date, nor is one outside of
 * the years 1900 to 2199.
 */
public final class DateStyle {
    private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,15})?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(24 * 60 * 60);

    private final Function<String, Optional<Moment>> moments;

    private DateStyle(Function<String, Optional<Moment>> moments) {
        this.moments = moments;
    }

    /**
     * Patterns of {@link DateTimeFormatter}, tried in order, with {@code u} for the year and two digits meaning 2000 to 2099.
     * Names of months are English, in any case.
     *
     * @throws IllegalArgumentException if a pattern is wrong
     */
    public static DateStyle of(String... patterns) {
        List<DateTimeFormatter> formats = Arrays.stream(patterns).map(DateStyle::format).toList();
        FixedDates fixed = new FixedDates(patterns);
        return new DateStyle(text -> {
            Moment moment = fixed.parse(text);
            return moment == null ? parse(text, formats) : Optional.of(moment);
        });
    }

    /** A style that reads texts in some way of its own. */
    static DateStyle of(Function<String, Optional<Moment>> moments) {
        return new DateStyle(moments);
    }

    /**
     * The same, which also reads the serial numbers of a spreadsheet: days since 30 December 1899, from 61 (1 March 1900) on,
     * with the time as a fraction to the second, e.g. {@code 45123.5}. Only for tools that write them, as any number is one.
     */
    public DateStyle withSerials() {
        return new DateStyle(text -> moments.apply(text).or(() -> serial(Blanks.strip(text))));
    }

    private static Optional<Moment> serial(String text) {
        if (!SERIAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal days = new BigDecimal(text.replace(',', '.'));
        if (days.intValue() < 61 || days.intValue() > 109_574) {
            return Optional.empty();
        }
        long seconds = days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(new Moment(SERIAL_ZERO.atStartOfDay().plusSeconds(seconds), Optional.empty()));
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day a text writes, a time beside it left out; empty where it is not written in this style. */
    public Optional<LocalDate> date(String text) {
        return moments.apply(text).map(moment -> moment.local().toLocalDate());
    }

    /** The day and time a text writes; midnight where it has no time. Empty where it is not written in this style. */
    public Optional<Moment> moment(String text) {
        return moments.apply(text);
    }

    private static Optional<Moment> parse(String text, List<DateTimeFormatter> formats) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor parsed = format.parse(text.strip());
                LocalDate day = parsed.query(TemporalQueries.localDate());
                if (day != null && DateText.isLikely(day.getYear())) {
                    return Optional.of(moment(day, parsed));
                }
            } catch (DateTimeException notThisPattern) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static Moment moment(LocalDate day, TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        LocalDateTime local = time == null ? day.atStartOfDay() : day.atTime(time);
        return new Moment(local, parsed.isSupported(ChronoField.OFFSET_SECONDS)
                ? Optional.of(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))) : Optional.empty());
    }
}
