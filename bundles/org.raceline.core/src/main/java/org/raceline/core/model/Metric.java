package org.raceline.core.model;

import java.util.Objects;

/** A figure with a meaning. Exactly three kinds: observed by a source, counted over touchpoints, or a formula over metrics. */
public sealed interface Metric extends Described {

    /**
     * What people read of a metric.
     *
     * @param id         stable id, {@code [a-z][a-z0-9_]*}
     * @param name       short name
     * @param definition one sentence
     * @param source     where the definition comes from; may be empty
     */
    record About(String id, String name, String definition, String source) {
        public About {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(definition);
            Objects.requireNonNull(source);
        }
    }

    About about();

    /** The kind of its unit; money gets its currency from the facts. */
    Unit.Kind unit();

    Aggregation aggregation();

    @Override
    default String id() {
        return about().id();
    }

    @Override
    default String name() {
        return about().name();
    }

    /**
     * A figure that sources count themselves and state as {@link Observation}s.
     *
     * @param within a dimension over whose values it never adds, or empty: results of one indicator add up, clicks and purchases do not
     */
    record Observed(About about, Unit.Kind unit, Aggregation aggregation, String within) implements Metric {

        /** Combines over every dimension as its aggregation says. */
        public Observed(About about, Unit.Kind unit, Aggregation aggregation) {
            this(about, unit, aggregation, "");
        }
    }

    /** What is counted over touchpoints of one kind; "ever" looks beyond the asked period. */
    enum Count {
        /** Touchpoints. */ RECORDS,
        /** Sum of a quantity. */ SUM,
        /** Median of a quantity. */ MEDIAN,
        /** Distinct persons. */ PERSONS,
        /** Distinct persons with at least {@code atLeast} touchpoints in the period. */ PERSONS_WITH_AT_LEAST,
        /** Distinct persons with touchpoints on at least {@code atLeast} local days of the period. */ PERSONS_ON_AT_LEAST_DAYS,
        /** Distinct persons whose first touchpoint ever lies in the period. */ FIRST_TIME_PERSONS,
        /** Distinct persons whose first touchpoint ever lies on a day before the period. */ RETURNING_PERSONS,
        /** Distinct persons whose first touchpoint ever lies in the period and who have another in the calendar month after that of the first. */
        RETAINED_PERSONS,
        /** Touchpoints of persons that are not the person's first ever. */ RECORDS_AFTER_FIRST,
        /** Touchpoints whose source ever has one of the kind {@code then} under the same key, whatever their order. */ FOLLOWED_RECORDS,
        /** Those of them that are not dated after the one that follows. */ FOLLOWED_IN_ORDER,
        /** Whole calendar days (local dates) from each of these to the first that follows, added up. */ SUM_DAYS_TO,
        /** The median of these days. */ MEDIAN_DAYS_TO;

        /** Whether it looks for touchpoints of another kind that follow. */
        public boolean needsThen() {
            return this == FOLLOWED_RECORDS || this == FOLLOWED_IN_ORDER || this == SUM_DAYS_TO || this == MEDIAN_DAYS_TO;
        }

        /** The kind of unit of what is counted; that of the quantity where one is. */
        public Unit.Kind unit(Unit.Kind quantity) {
            return needsQuantity() ? quantity : this == SUM_DAYS_TO || this == MEDIAN_DAYS_TO ? Unit.Kind.DAYS : Unit.Kind.COUNT;
        }

        /** Whether a quantity is needed. */
        public boolean needsQuantity() {
            return this == SUM || this == MEDIAN;
        }

        /** Whether touchpoints without a person are outside of what is counted. */
        public boolean needsPerson() {
            return switch (this) {
                case PERSONS, PERSONS_WITH_AT_LEAST, PERSONS_ON_AT_LEAST_DAYS, FIRST_TIME_PERSONS, RETURNING_PERSONS, RETAINED_PERSONS, RECORDS_AFTER_FIRST -> true;
                default -> false;
            };
        }

        /** Whether it asks for a least number. */
        public boolean needsAtLeast() {
            return this == PERSONS_WITH_AT_LEAST || this == PERSONS_ON_AT_LEAST_DAYS;
        }
    }

    /**
     * Whether its figure is the larger the more days it is told of, other things equal: what is counted or added is, a quotient, a middle
     * and a stock are not. A figure of a part of a period is then no measure of the whole.
     */
    default boolean growsWithDays() {
        return switch (this) {
            case Formula formula -> formula.expression().growsWithDays();
            case Counted counted -> counted.count() != Count.MEDIAN && counted.count() != Count.MEDIAN_DAYS_TO;
            case Observed observed -> observed.aggregation() != Aggregation.LAST;
        };
    }

    /**
     * A figure counted over touchpoints. A source that has no touchpoints of the kind may state the figure itself as an
     * observation instead; the authority rule decides between them.
     *
     * @param kind     touchpoint kind
     * @param quantity for {@link Count#SUM} and {@link Count#MEDIAN}, else empty
     * @param atLeast  for {@link Count#PERSONS_WITH_AT_LEAST} and {@link Count#PERSONS_ON_AT_LEAST_DAYS}, else 0
     * @param filter   only touchpoints of this slice
     * @param despite  an exclusion that does not leave a touchpoint out of this metric, or empty: a credit note is no order,
     *                 and still its money is taken back
     * @param then     the kind of touchpoint that follows, where {@link Count#needsThen}, else empty; exclusions hold for it too,
     *                 the filter does not
     */
    record Counted(About about, Unit.Kind unit, Count count, String kind, String quantity, int atLeast, Slice filter, String despite, String then)
            implements Metric {

        /** Whatever is excluded is left out. */
        public Counted(About about, Unit.Kind unit, Count count, String kind, String quantity, int atLeast, Slice filter) {
            this(about, unit, count, kind, quantity, atLeast, filter, "", "");
        }

        /** Looks at touchpoints of one kind only. */
        public Counted(About about, Unit.Kind unit, Count count, String kind, String quantity, int atLeast, Slice filter, String despite) {
            this(about, unit, count, kind, quantity, atLeast, filter, despite, "");
        }

        /** The same touchpoints, counted in another way. */
        public Counted counting(Count other) {
            return new Counted(about, other.unit(unit), other, kind, quantity, atLeast, filter, despite, then);
        }

        @Override
        public Aggregation aggregation() {
            return switch (count) {
                case RECORDS, SUM, RECORDS_AFTER_FIRST, FIRST_TIME_PERSONS, RETAINED_PERSONS, FOLLOWED_RECORDS, FOLLOWED_IN_ORDER, SUM_DAYS_TO -> Aggregation.SUM;
                case MEDIAN, PERSONS, PERSONS_WITH_AT_LEAST, PERSONS_ON_AT_LEAST_DAYS, RETURNING_PERSONS, MEDIAN_DAYS_TO -> Aggregation.NONE;
            };
        }
    }

    /** Arithmetic over other metrics, done on sums: a ratio of sums, never a mean of ratios. */
    record Formula(About about, Unit.Kind unit, String text, Expression expression) implements Metric {
        @Override
        public Aggregation aggregation() {
            return Aggregation.NONE;
        }
    }
}
