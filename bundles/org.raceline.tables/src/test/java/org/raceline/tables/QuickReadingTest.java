package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick ways of reading common dates and numbers answer as the thorough ones do. */
class QuickReadingTest {
    private static final String CHARACTERS = "0123456789-+:. TZ,";

    @ParameterizedTest
    @ValueSource(strings = {"uuuu-MM-dd HH:mm:ss XX", "uuuu-MM-dd HH:mm:ss xx", "uuuu-MM-dd'T'HH:mm:ssXXX", "uuuuMMdd", "uuuu-MM-dd['T'HH:mm[:ss][XXX]]", "uuuu/MM/dd[ HH:mm]",
            "uuuu-MM-dd'T'HH:mm:ssxxx", "uuuu.MM.dd"})
    void datesAreReadAsTheFormatterReadsThem(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        DateStyle style = DateStyle.of(pattern);
        Random random = new Random(pattern.hashCode());
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime local = LocalDateTime.of(1895 + random.nextInt(310), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60));
            String text = mutated(formatter.format(local.atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2_161) - 1_080)))), random);
            Optional<Moment> expected = expected(formatter, text);
            assertThat(style.moment(text)).as(text).isEqualTo(expected);
            read += expected.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(5_000, 19_000);
    }

    private static Optional<Moment> expected(DateTimeFormatter formatter, String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text.strip());
            int year = parsed.get(ChronoField.YEAR);
            LocalDateTime local = LocalDateTime.of(year, parsed.get(ChronoField.MONTH_OF_YEAR), parsed.get(ChronoField.DAY_OF_MONTH), part(parsed, ChronoField.HOUR_OF_DAY),
                    part(parsed, ChronoField.MINUTE_OF_HOUR), part(parsed, ChronoField.SECOND_OF_MINUTE));
            return year < 1900 || year > 2199 ? Optional.empty() : Optional.of(new Moment(local, parsed.isSupported(ChronoField.OFFSET_SECONDS)
                    ? Optional.of(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))) : Optional.empty()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static int part(TemporalAccessor parsed, ChronoField field) {
        return parsed.isSupported(field) ? parsed.get(field) : 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-0.0", "+12.50", "007.10", "12345678901234567", "99999999999999.99", "123456789012345678.9", "1234567890123456789012"})
    void numbersAreReadExactly(String text) {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            String mutated = mutated(text, random);
            boolean number = mutated.strip().matches("[+-]?\\d+(\\.\\d+)?");
            assertThat(NumberStyle.PLAIN.parse(mutated)).as(mutated).isEqualTo(number ? Optional.of(new BigDecimal(mutated.strip())) : Optional.empty());
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int changes = random.nextInt(3); changes > 0 && !mutated.isEmpty(); changes--) {
            char character = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(at, character);
                case 1 -> mutated.insert(at, character);
                default -> mutated.deleteCharAt(at);
            }
        }
        return mutated.toString();
    }
}
