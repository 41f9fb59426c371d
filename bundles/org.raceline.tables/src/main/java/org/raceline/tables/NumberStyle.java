package org.raceline.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a column writes numbers. Exact; a text that is not written so is no number. */
public enum NumberStyle {
    /** Decimal point, no thousands separators, exponent allowed: {@code 1234.5}, {@code 1.2E-7}. */
    PLAIN("([+-]?\\d{1,100}(?:\\.\\d{1,100})?(?:[eE][+-]?\\d{1,2})?)") {
        @Override
        BigDecimal value(Matcher matcher) {
            return new BigDecimal(matcher.group(1));
        }
    },
    /** Decimal point, with or without commas between groups of three: {@code 1,234.5}, {@code 1234.5}. */
    GROUPED("([+-]?(?:\\d{1,3}(?:,\\d{3}){1,30}|\\d{1,100})(?:\\.\\d{1,100})?)") {
        @Override
        BigDecimal value(Matcher matcher) {
            return new BigDecimal(matcher.group(1).replace(",", ""));
        }
    },
    /** A percentage as a ratio: {@code 27.78%} is 0.2778. The sign is required. */
    PERCENT("([+-]?(?:\\d{1,3}(?:,\\d{3}){1,30}|\\d{1,100})(?:\\.\\d{1,100})?)\\h?%") {
        @Override
        BigDecimal value(Matcher matcher) {
            return new BigDecimal(matcher.group(1).replace(",", "")).movePointLeft(2);
        }
    },
    /** Hours, minutes and seconds as seconds, also {@code <00:00:01} for less than a second, which is 0. */
    DURATION("(<?)(\\d{1,6}):([0-5]\\d):([0-5]\\d)") {
        @Override
        BigDecimal value(Matcher matcher) {
            long seconds = Long.parseLong(matcher.group(2)) * 3600 + Long.parseLong(matcher.group(3)) * 60 + Long.parseLong(matcher.group(4));
            return BigDecimal.valueOf(seconds);
        }
    };

    private final Pattern pattern;

    NumberStyle(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    abstract BigDecimal value(Matcher matcher);

    /** The number a text writes; empty where it is not written in this style. */
    public Optional<BigDecimal> parse(String text) {
        Matcher matcher = pattern.matcher(text.strip());
        return matcher.matches() ? Optional.of(value(matcher)) : Optional.empty();
    }
}
