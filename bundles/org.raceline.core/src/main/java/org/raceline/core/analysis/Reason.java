package org.raceline.core.analysis;

/** Why a reading has no value. */
public enum Reason {
    /** No source speaks of these days. */ NO_DATA("no-data"),
    /** The denominator is zero. */ UNDEFINED("undefined"),
    /** Distinct people (or another figure that never adds) would have to be added. */ NOT_ADDITIVE("not-additive"),
    /** No table carries the asked dimensions and days. */ NOT_DIVISIBLE("not-divisible"),
    /** Money of several currencies, and no currency chosen to convert it into or a rate missing. */ MIXED_CURRENCY("mixed-currency"),
    /** Others speak, or in another currency, than in the period that it is held against. */ NOT_COMPARABLE("not-comparable"),
    /** There is no such metric. */ UNKNOWN_METRIC("unknown-metric");

    private final String id;

    Reason(String id) {
        this.id = id;
    }

    /** Stable, untranslated id as commands answer it. */
    public String id() {
        return id;
    }
}
