package org.raceline.tables;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money as a cell writes it.
 *
 * @param value  exact
 * @param symbol what stands beside the number: a symbol such as {@code $} or {@code CA$}, an ISO 4217 code, or empty. A
 *               symbol alone does not say which currency it is
 */
public record Amount(BigDecimal value, String symbol) {
    private static final String NUMBER = "((?:[1-9]\\d{0,2}(?:,\\d{3}){1,30}|\\d{1,100})(?:\\.\\d{1,100})?)";
    private static final String SYMBOL = "([A-Za-z]{0,3}\\p{Sc}|[A-Z]{3})";
    private static final Pattern BEFORE = Pattern.compile("([+-]?)" + SYMBOL + "?\\h?([+-]?)" + NUMBER);
    private static final Pattern AFTER = Pattern.compile("([+-]?)" + NUMBER + "\\h?" + SYMBOL);

    public Amount {
        Objects.requireNonNull(value);
        Objects.requireNonNull(symbol);
    }

    /** The money a text writes, with decimal point and commas between groups of three; empty where it does not. */
    public static Optional<Amount> parse(String text) {
        Matcher before = BEFORE.matcher(text.strip());
        if (before.matches() && (before.group(1).isEmpty() || before.group(3).isEmpty())) {
            return Optional.of(amount(before.group(1) + before.group(3), before.group(4), before.group(2)));
        }
        Matcher after = AFTER.matcher(text.strip());
        return after.matches() ? Optional.of(amount(after.group(1), after.group(2), after.group(3))) : Optional.empty();
    }

    private static Amount amount(String sign, String digits, String symbol) {
        return new Amount(new BigDecimal(sign + digits.replace(",", "")), symbol == null ? "" : symbol);
    }

    /** The ISO 4217 code, where the cell states one. */
    public Optional<String> currency() {
        return symbol.length() == 3 && symbol.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? Optional.of(symbol) : Optional.empty();
    }
}
