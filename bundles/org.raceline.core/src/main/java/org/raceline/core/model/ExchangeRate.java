package org.raceline.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit of a currency was worth in another on a day.
 *
 * @param day    the day that it is quoted for, without a zone
 * @param base   ISO 4217 code of the currency of which one unit is told about
 * @param quote  ISO 4217 code of the currency that it is told in
 * @param rate   units of {@code quote} for one unit of {@code base}, exactly as told; above zero
 * @param byHand whether a person set it; it then wins over an imported one of the same day and pair
 */
public record ExchangeRate(LocalDate day, String base, String quote, BigDecimal rate, boolean byHand) {
    public ExchangeRate {
        Objects.requireNonNull(day);
        if (!isCurrency(base) || !isCurrency(quote) || base.equals(quote) || rate.signum() <= 0) {
            throw new IllegalArgumentException("no exchange rate: " + base + "/" + quote + " " + rate);
        }
    }

    /** Whether a text is the code of a currency that can have a rate: {@link Unit#NO_CURRENCY} cannot. */
    public static boolean isCurrency(String code) {
        try {
            return !code.equals(Unit.NO_CURRENCY) && Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** Whether one of its two currencies is this one. */
    public boolean has(String currency) {
        return base.equals(currency) || quote.equals(currency);
    }

    /** The two currencies, whichever way round they are told: rates of one day and pair stand for each other. */
    public String pair() {
        return base.compareTo(quote) < 0 ? base + "/" + quote : quote + "/" + base;
    }

    /** As commands read it: {@code 2026-11-03 USD/EUR 0.92}. */
    @Override
    public String toString() {
        return day + " " + base + "/" + quote + " " + rate.toPlainString();
    }
}
