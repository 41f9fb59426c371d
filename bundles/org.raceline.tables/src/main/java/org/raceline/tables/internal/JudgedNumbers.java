package org.raceline.tables.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.raceline.tables.Amount;

/**
 * Reads the numbers of a judged column; what is written otherwise is no number.
 *
 * @param decimal    the decimal sign, {@code .} or {@code ,}; 0 where no cell had one. The Arabic decimal sign is decimal either way
 * @param percent    whether its numbers have percent signs
 * @param scientific whether they may have an exponent
 * @param durations  whether it holds durations
 * @param hours      whether its durations are of hours, minutes and seconds, so that two numbers are minutes and seconds
 */
public record JudgedNumbers(char decimal, boolean percent, boolean scientific, boolean durations, boolean hours) {

    /** The number a text writes and the symbol or code beside it. */
    public Optional<Amount> read(String text) {
        if (durations) {
            return DurationText.parse(Blanks.strip(text), hours).map(seconds -> new Amount(seconds, ""));
        }
        BigDecimal plain = percent ? null : PlainNumber.parse(text);
        if (plain != null && (plain.scale() == 0 || decimal == '.')) {
            return Optional.of(new Amount(plain, ""));
        }
        NumberText number = new NumberText();
        if (!number.read(text) || number.hasExponent() && !scientific || number.isPercent() != percent && !number.isZero()) {
            return Optional.empty();
        }
        char sign = switch (number.form()) {
            case PLAIN -> 0;
            case DECIMAL, AMBIGUOUS, GROUPED -> number.decimal();
        };
        boolean fits = switch (number.form()) {
            case PLAIN -> true;
            case DECIMAL -> isDecimal(sign);
            case AMBIGUOUS -> decimal != 0;
            case GROUPED -> (sign == 0 || isDecimal(sign)) && !isDecimal(number.group());
        };
        return fits ? Optional.of(new Amount(number.value(isDecimal(sign) ? sign : 0), number.symbol())) : Optional.empty();
    }

    private boolean isDecimal(char sign) {
        return sign == '٫' || sign != 0 && sign == decimal;
    }
}
