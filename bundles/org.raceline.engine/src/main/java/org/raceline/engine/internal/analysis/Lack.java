package org.raceline.engine.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/**
 * Why there is no figure.
 *
 * @param key       of the sentence that explains it
 * @param subject   name of the metric that has none: of a formula the operand
 * @param dimension id of the dimension that it is about, or empty
 * @param currency  that into which money was to be converted, or empty
 * @param missing   currencies and days without a rate, or empty
 */
record Lack(Reason reason, String key, String subject, String dimension, String currency, String missing) {
    private static final int MOST_STRETCHES = 4;
    private static final List<Reason> WORST_FIRST = List.of(Reason.UNKNOWN_METRIC, Reason.MIXED_CURRENCY, Reason.NOT_DIVISIBLE,
            Reason.NOT_ADDITIVE, Reason.NO_DATA, Reason.UNDEFINED);

    Lack(Reason reason, String key, String subject) {
        this(reason, key, subject, "");
    }

    Lack(Reason reason, String key, String subject, String dimension) {
        this(reason, key, subject, dimension, "", "");
    }

    /** The one that the user has to hear of several; the first among equals. */
    static Optional<Lack> worst(Collection<Lack> lacks) {
        Lack worst = null;
        for (Lack lack : lacks) {
            if (worst == null || WORST_FIRST.indexOf(lack.reason()) < WORST_FIRST.indexOf(worst.reason())) {
                worst = lack;
            }
        }
        return Optional.ofNullable(worst);
    }

    static Lack uncovered(String subject) {
        return new Lack(Reason.NO_DATA, "no-data", subject);
    }

    /** No source tells whose the touchpoints of a kind are. */
    static Lack people(String subject) {
        return new Lack(Reason.NO_DATA, "no-data.people", subject);
    }

    /** No source says what became of what is counted. */
    static Lack unfollowed(String subject) {
        return new Lack(Reason.NO_DATA, "no-data.then", subject);
    }

    /** Whether those of these days come back in the next month is not known yet. */
    static Lack unfinished(String subject) {
        return new Lack(Reason.NO_DATA, "no-data.after", subject);
    }

    /** The days are covered, but nothing is stated there. */
    static Lack gap(String subject) {
        return new Lack(Reason.NO_DATA, "no-data.gap", subject);
    }

    static Lack dimensions(String subject) {
        return new Lack(Reason.NOT_DIVISIBLE, "not-divisible.dimensions", subject);
    }

    static Lack incomplete(String subject) {
        return new Lack(Reason.NOT_DIVISIBLE, "not-divisible.incomplete", subject);
    }

    static Lack straddled(String subject) {
        return new Lack(Reason.NOT_DIVISIBLE, "not-divisible.period", subject);
    }

    static Lack distinct(String subject) {
        return new Lack(Reason.NOT_ADDITIVE, "not-additive", subject);
    }

    static Lack within(String subject, String dimension) {
        return new Lack(Reason.NOT_ADDITIVE, "not-additive.within", subject, dimension);
    }

    static Lack mixed(String subject) {
        return new Lack(Reason.MIXED_CURRENCY, "mixed-currency", subject);
    }

    /** Customers are ranked by money of one currency. */
    static Lack segments(String subject) {
        return new Lack(Reason.MIXED_CURRENCY, "mixed-currency.segments", subject);
    }

    /** The middle of amounts cannot be told from sums of them. */
    static Lack median(String subject, String currency) {
        return new Lack(Reason.MIXED_CURRENCY, "mixed-currency.median", subject, "", currency, "");
    }

    /** @param missing days without a rate, by currency */
    static Lack rates(String subject, String currency, SortedMap<String, SortedSet<LocalDate>> missing) {
        String key = missing.containsKey(Unit.NO_CURRENCY) ? "mixed-currency.unnamed" : "mixed-currency.rates";
        return new Lack(Reason.MIXED_CURRENCY, key, subject, "", currency,
                missing.entrySet().stream().map(e -> e.getKey() + " (" + stretches(e.getValue()) + ")").collect(Collectors.joining(", ")));
    }

    private static String stretches(Collection<LocalDate> days) {
        List<Period> stretches = new Coverage(days.stream().map(Period::day).toList()).periods();
        List<String> shown = new ArrayList<>(stretches.stream().limit(MOST_STRETCHES).map(p -> p.days() == 1 ? p.from().toString() : p.toString()).toList());
        if (stretches.size() > MOST_STRETCHES) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }
}
