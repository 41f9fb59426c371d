package org.raceline.core.analysis;

import java.util.Arrays;
import java.util.List;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionQuery.Weights;

/**
 * Credits conversions in one pass over touches and conversions that come person by person and in order of time. Whole numbers only:
 * each conversion's credits add up to its amount; what division leaves over goes to the last touch of its path. Not for several threads.
 *
 * <p>The path of a conversion are the touches of its person that are not later than it and at most a window earlier, simultaneous ones
 * included, and then the conversion itself where it counts as a touch. Where that is nothing, the conversion stands for itself.
 */
public final class AttributionSweep {
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int FIRST_LENGTH = 64;
    private static final int WEIGHT_BITS = 20;
    private static final int STEP_BITS = 10;
    /** Weights of decay by parts of a half-life. */
    private static final long[] DECAY = new long[1 << STEP_BITS];

    static {
        for (int i = 0; i < DECAY.length; i++) {
            DECAY[i] = Math.round(StrictMath.pow(2, WEIGHT_BITS - (double) i / DECAY.length));
        }
    }

    private final AttributionModel[] models;
    private final long window;
    private final long halfLife;
    private final Weights weights;
    private final long[][] credits;
    private final int columns;

    private int person;
    private long[] seconds = new long[FIRST_LENGTH];
    private int[] parts = new int[FIRST_LENGTH];
    private boolean[] direct = new boolean[FIRST_LENGTH];
    private int first;
    private int end;

    private long pendingSecond;
    private int pending;
    private long[] amounts = new long[FIRST_LENGTH];
    private int[] currencies = new int[FIRST_LENGTH];
    private int[] ownParts = new int[FIRST_LENGTH];
    private Own[] owns = new Own[FIRST_LENGTH];

    private long conversions;
    private long alone;
    private long unknown;
    private long withoutPerson;
    private long touches;

    /** What a conversion is to its own path. */
    public enum Own {
        /** Not a touch. */ NONE,
        /** Its last touch. */ TOUCH,
        /** Its last touch, of the channel Direct. */ DIRECT
    }

    /**
     * @param parts      how many parts touches belong to
     * @param currencies how many currencies amounts are in
     */
    public AttributionSweep(AttributionQuery query, int parts, int currencies) {
        models = query.models().toArray(AttributionModel[]::new);
        window = query.window() * SECONDS_OF_A_DAY;
        halfLife = query.halfLife() * SECONDS_OF_A_DAY;
        weights = query.weights();
        columns = parts;
        credits = new long[models.length][parts * currencies];
    }

    /** A touch of a part. */
    public void touch(int who, long second, int part, boolean isDirect) {
        arrive(who, second);
        push(second, part, isDirect);
    }

    /** A conversion; persons below zero are nobody known and not the same. */
    public void conversion(int who, long second, int part, Own own, long amount, int currency) {
        arrive(who, second);
        if (pending == amounts.length) {
            amounts = Arrays.copyOf(amounts, 2 * pending);
            currencies = Arrays.copyOf(currencies, 2 * pending);
            ownParts = Arrays.copyOf(ownParts, 2 * pending);
            owns = Arrays.copyOf(owns, 2 * pending);
        }
        pendingSecond = second;
        amounts[pending] = amount;
        currencies[pending] = currency;
        ownParts[pending] = part;
        owns[pending++] = own;
    }

    /** Call it after the last one. */
    public void end() {
        settle();
    }

    private void arrive(int who, long second) {
        if (who != person) {
            settle();
            person = who;
            first = 0;
            end = 0;
        } else if (pending > 0 && second != pendingSecond) {
            settle();
        }
    }

    private void push(long second, int part, boolean isDirect) {
        if (end == seconds.length) {
            int length = first > end / 2 ? end : 2 * end;
            seconds = Arrays.copyOfRange(seconds, first, first + length);
            parts = Arrays.copyOfRange(parts, first, first + length);
            direct = Arrays.copyOfRange(direct, first, first + length);
            end -= first;
            first = 0;
        }
        seconds[end] = second;
        parts[end] = part;
        direct[end++] = isDirect;
    }

    private void settle() {
        if (pending == 0) {
            return;
        }
        while (first < end && seconds[first] < pendingSecond - window) {
            first++;
        }
        for (int i = 0; i < pending; i++) {
            int before = end - first;
            boolean itself = owns[i] != Own.NONE || before == 0;
            if (itself) {
                push(pendingSecond, ownParts[i], owns[i] == Own.DIRECT);
            }
            conversions++;
            touches += owns[i] != Own.NONE ? before + 1 : before;
            alone += before == 0 && owns[i] != Own.NONE ? 1 : 0;
            unknown += before == 0 && owns[i] == Own.NONE ? 1 : 0;
            withoutPerson += person < 0 ? 1 : 0;
            for (int m = 0; m < models.length; m++) {
                credit(models[m], credits[m], currencies[i] * columns, amounts[i]);
            }
            if (itself) {
                end--;
            }
        }
        pending = 0;
    }

    private void credit(AttributionModel model, long[] to, int row, long amount) {
        switch (model) {
            case FIRST -> add(to, row, first, amount);
            case LAST -> add(to, row, end - 1, amount);
            case LAST_NON_DIRECT -> add(to, row, lastNonDirect(), amount);
            case LINEAR -> linear(to, row, amount);
            case POSITION -> position(to, row, amount);
            case DECAY -> decay(to, row, amount);
        }
    }

    private void add(long[] to, int row, int index, long amount) {
        int at = row + parts[index];
        to[at] = Math.addExact(to[at], amount);
    }

    private int lastNonDirect() {
        for (int i = end - 1; i >= first; i--) {
            if (!direct[i]) {
                return i;
            }
        }
        return end - 1;
    }

    private void linear(long[] to, int row, long amount) {
        long each = amount / (end - first);
        for (int i = first; i < end - 1; i++) {
            add(to, row, i, each);
        }
        add(to, row, end - 1, amount - each * (end - 1 - first));
    }

    private void position(long[] to, int row, long amount) {
        int between = end - first - 2;
        if (between < 0 || between == 0 && weights.first() + weights.last() == 0) {
            linear(to, row, amount);
            return;
        }
        long scale = Math.max(1, between);
        long total = (weights.first() + weights.last() + (between == 0 ? 0 : weights.between())) * scale;
        long opening = share(amount, weights.first() * scale, total);
        long each = share(amount, weights.between(), total);
        add(to, row, first, opening);
        for (int i = first + 1; i < end - 1; i++) {
            add(to, row, i, each);
        }
        add(to, row, end - 1, amount - opening - each * between);
    }

    private void decay(long[] to, int row, long amount) {
        long total = 0;
        for (int i = first; i < end; i++) {
            total += weight(i);
        }
        long rest = amount;
        for (int i = first; i < end - 1; i++) {
            long part = share(amount, weight(i), total);
            add(to, row, i, part);
            rest -= part;
        }
        add(to, row, end - 1, rest);
    }

    /** Relative to the newest touch of the path. */
    private long weight(int index) {
        long steps = (seconds[end - 1] - seconds[index] << STEP_BITS) / halfLife;
        return steps >> STEP_BITS > WEIGHT_BITS ? 0 : DECAY[(int) (steps & DECAY.length - 1)] >> (steps >> STEP_BITS);
    }

    /** {@code amount * weight / total}, cut off, without a product that is too large. */
    private static long share(long amount, long weight, long total) {
        return amount / total * weight + amount % total * weight / total;
    }

    /** What a part earned in a model, by their numbers. */
    public long credit(int model, int currency, int part) {
        return credits[model][currency * columns + part];
    }

    public Paths paths() {
        return new Paths(conversions, alone, unknown, withoutPerson, touches);
    }
}
