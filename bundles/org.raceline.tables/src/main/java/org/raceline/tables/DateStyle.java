package org.raceline.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/**
 * How a column writes dates: patterns of {@link DateTimeFormatter}, tried in order, with {@code u} for the year and two
 * digits meaning 2000 to 2099. Names of months are English, in any case. A day that does not exist is no date.
 */
public final class DateStyle {
    private final List<DateTimeFormatter> formats;

    private DateStyle(List<DateTimeFormatter> formats) {
        this.formats = formats;
    }

    /** @throws IllegalArgumentException if a pattern is wrong */
    public static DateStyle of(String... patterns) {
        return new DateStyle(Arrays.stream(patterns).map(DateStyle::format).toList());
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day a text writes, a time beside it left out; empty where no pattern fits. */
    public Optional<LocalDate> date(String text) {
        return parse(text).map(parsed -> parsed.query(TemporalQueries.localDate()));
    }

    /** The day and time a text writes; midnight where the pattern has no time. Empty where no pattern fits. */
    public Optional<Moment> moment(String text) {
        return parse(text).map(parsed -> {
            LocalDate day = parsed.query(TemporalQueries.localDate());
            var time = parsed.query(TemporalQueries.localTime());
            LocalDateTime local = time == null ? day.atStartOfDay() : day.atTime(time);
            return new Moment(local, parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? Optional.of(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))) : Optional.empty());
        });
    }

    private Optional<TemporalAccessor> parse(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor parsed = format.parse(text.strip());
                if (parsed.query(TemporalQueries.localDate()) != null) {
                    return Optional.of(parsed);
                }
            } catch (DateTimeException notThisPattern) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }
}
