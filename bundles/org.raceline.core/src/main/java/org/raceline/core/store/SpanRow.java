package org.raceline.core.store;

import java.util.OptionalInt;

/**
 * How many of one bucket took so many days.
 *
 * @param bucket index into the question's buckets
 * @param days   empty where nothing followed; negative where what follows is dated before
 * @param count  how many persons or touchpoints
 */
public record SpanRow(int bucket, OptionalInt days, long count) {
}
