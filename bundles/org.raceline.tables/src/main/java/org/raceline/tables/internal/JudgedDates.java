package org.raceline.tables.internal;

import java.util.Optional;
import org.raceline.tables.Moment;

/**
 * Reads the dates of a judged column; what is written otherwise is no date.
 *
 * @param words     the words they are written with
 * @param order     which of two numbers is the day
 * @param firstYear what two-digit years are counted from; 0 where they cannot be read
 * @param halved    whether times are of a half of the day, so that a time without one cannot be read
 */
public record JudgedDates(DateWords words, Order order, int firstYear, boolean halved) {

    /** Which of two small numbers is the day. */
    public enum Order {
        DAY_FIRST, MONTH_FIRST, /** No cell leaves it open. */ UNKNOWN
    }

    /** The day and time a text writes. */
    public Optional<Moment> read(String text) {
        DateText date = new DateText(words);
        boolean reads = date.read(text) && !(date.isShortYear() && firstYear == 0) && !(date.isOrderOpen() && order == Order.UNKNOWN)
                && !(halved && date.isTimed() && !date.isHalved());
        return reads ? date.moment(order != Order.MONTH_FIRST, firstYear) : Optional.empty();
    }
}
