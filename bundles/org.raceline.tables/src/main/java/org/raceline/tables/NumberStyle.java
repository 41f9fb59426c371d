package org.raceline.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.tables.internal.PlainNumber;

/**
 * How a column writes numbers. Exact; a text that is not written so is no number. The constants are for a tool that always
 * writes the same way; where it follows the user's language or a spreadsheet, a {@link Judge} finds the style of a column.
 */
public final class NumberStyle {
    private static final String NUMBER = "([+-]?(?:[1-9]\\d{0,2}(?:,\\d{3}){1,30}|\\d{1,100})(?:\\.\\d{1,100})?)";

    /** Decimal point, no thousands separators, exponent allowed: {@code 1234.5}, {@code 1.2E-7}. */
    public static final NumberStyle PLAIN = mostlyPlain("([+-]?\\d{1,100}(?:\\.\\d{1,100})?(?:[eE][+-]?\\d{1,2})?)",
            matcher -> new BigDecimal(matcher.group(1)));
    /** Decimal point, with or without commas between groups of three: {@code 1,234.5}, {@code 1234.5}. */
    public static final NumberStyle GROUPED = mostlyPlain(NUMBER, NumberStyle::ungrouped);
    /** A percentage as a ratio: {@code 27.78%} is 0.2778. The sign is required. */
    public static final NumberStyle PERCENT = declared(NUMBER + "\\h?%", matcher -> ungrouped(matcher).movePointLeft(2));
    /** Hours, minutes and seconds as seconds; {@code <00:00:01} counts as what stands behind the sign. */
    public static final NumberStyle DURATION = declared("(<?)(\\d{1,6}):([0-5]\\d):([0-5]\\d)", matcher -> BigDecimal.valueOf(
            Long.parseLong(matcher.group(2)) * 3600 + Long.parseLong(matcher.group(3)) * 60 + Long.parseLong(matcher.group(4))));

    private final Function<String, Optional<BigDecimal>> numbers;
    private final Function<String, Optional<Amount>> amounts;

    private NumberStyle(Function<String, Optional<BigDecimal>> numbers, Function<String, Optional<Amount>> amounts) {
        this.numbers = numbers;
        this.amounts = amounts;
    }

    private static NumberStyle declared(String regex, Function<Matcher, BigDecimal> value) {
        Pattern pattern = Pattern.compile(regex);
        Function<String, Optional<BigDecimal>> numbers = text -> {
            Matcher matcher = pattern.matcher(text.strip());
            return matcher.matches() ? Optional.of(value.apply(matcher)) : Optional.empty();
        };
        return new NumberStyle(numbers, text -> numbers.apply(text).map(number -> new Amount(number, "")).or(() -> Amount.parse(text)));
    }

    /** A style in which digits with a decimal point among them mean what they say. */
    private static NumberStyle mostlyPlain(String regex, Function<Matcher, BigDecimal> value) {
        Function<String, Optional<BigDecimal>> others = declared(regex, value).numbers;
        Function<String, Optional<BigDecimal>> numbers = text -> Optional.ofNullable(PlainNumber.parse(text)).or(() -> others.apply(text));
        return new NumberStyle(numbers, text -> numbers.apply(text).map(number -> new Amount(number, "")).or(() -> Amount.parse(text)));
    }

    private static BigDecimal ungrouped(Matcher matcher) {
        return new BigDecimal(matcher.group(1).replace(",", ""));
    }

    /** A style that reads texts in some way of its own. */
    static NumberStyle of(Function<String, Optional<Amount>> amounts) {
        return new NumberStyle(text -> amounts.apply(text).filter(amount -> amount.symbol().isEmpty()).map(Amount::value), amounts);
    }

    /** {@link #PLAIN}, {@link #GROUPED}, {@link #PERCENT} and {@link #DURATION}. */
    public static NumberStyle[] values() {
        return new NumberStyle[] {PLAIN, GROUPED, PERCENT, DURATION};
    }

    /** The number a text writes; empty where it is not written in this style, or stands beside a currency. */
    public Optional<BigDecimal> parse(String text) {
        return numbers.apply(text);
    }

    /** The number a text writes, and the currency symbol or code beside it; empty where it is not written in this style. */
    public Optional<Amount> money(String text) {
        return amounts.apply(text);
    }
}
