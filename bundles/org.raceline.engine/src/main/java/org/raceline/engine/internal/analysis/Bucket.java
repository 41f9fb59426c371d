package org.raceline.engine.internal.analysis;

import org.raceline.core.model.Period;

/**
 * Days to answer for as one.
 *
 * @param asked the whole period that the user asked for; it decides who speaks, so that the days of a month and the month itself
 *              come from the same sources
 */
record Bucket(Period period, Period asked) {
}
