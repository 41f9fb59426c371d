package org.raceline.core.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What a number counts. Quantities of unlike units never add.
 *
 * @param kind     count, ratio, bare number, duration, points or money
 * @param currency ISO 4217 code for money ({@code XXX} where the source states none: a currency like any other, that
 *                 mixes with none); empty for everything else
 */
public record Unit(Kind kind, String currency) {

    /** The kinds of unit. A metric declares its kind; the currency comes with the facts. */
    public enum Kind {
        /** Things or people. */ COUNT,
        /** A share: people read it as a percentage. */ RATIO,
        /** A quotient that is no share: pages per visit, points per answer. */ NUMBER,
        /** Duration. */ SECONDS,
        /** Duration. */ DAYS,
        /** From -100 to 100. */ POINTS,
        /** With its currency. */ MONEY;

        /** Stable, untranslated id as written in catalogues. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The currency of money whose source states no currency. */
    public static final String NO_CURRENCY = "XXX";

    private static final int ISO_LENGTH = 3;

    public static final Unit COUNT = new Unit(Kind.COUNT, "");
    public static final Unit RATIO = new Unit(Kind.RATIO, "");
    public static final Unit NUMBER = new Unit(Kind.NUMBER, "");
    public static final Unit SECONDS = new Unit(Kind.SECONDS, "");
    public static final Unit DAYS = new Unit(Kind.DAYS, "");
    public static final Unit POINTS = new Unit(Kind.POINTS, "");

    public Unit {
        Objects.requireNonNull(kind);
        if ((kind == Kind.MONEY) != isCode(currency) || kind != Kind.MONEY && !currency.isEmpty()) {
            throw new IllegalArgumentException("money has an ISO 4217 currency and nothing else has: " + kind + " " + currency);
        }
    }

    /** Units are made by the thousand. */
    private static boolean isCode(String text) {
        boolean code = text.length() == ISO_LENGTH;
        for (int i = 0; code && i < ISO_LENGTH; i++) {
            code = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return code;
    }

    /** Money of one currency. */
    public static Unit money(String currency) {
        return new Unit(Kind.MONEY, currency);
    }

    /** The unit of a kind; {@code currency} counts for money only. */
    public static Unit of(Kind kind, String currency) {
        return kind == Kind.MONEY ? money(currency) : kind == Kind.COUNT ? COUNT : new Unit(kind, "");
    }

    /** How files and commands write it: {@code count}, {@code ratio}, …, or the currency code. */
    public String symbol() {
        return kind == Kind.MONEY ? currency : kind.id();
    }
}
