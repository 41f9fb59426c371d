package org.raceline.core.connector;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.raceline.core.model.Person;

/** Writes one touchpoint. Every call but {@link #end} returns the same writer. */
public interface TouchpointWriter {
    /** Natural key, unique within source and kind. Required: the same key again replaces. */
    TouchpointWriter key(String key);

    /**
     * The same where the key itself would tell who somebody is, or is all that the record says: it is kept as a code that nobody
     * makes without the workspace's key.
     */
    TouchpointWriter hiddenKey(String key);

    /** Local date-time as the source writes it; the day is its date. Required. */
    TouchpointWriter at(LocalDateTime local);

    /** The same, where the source states the offset. */
    TouchpointWriter at(LocalDateTime local, ZoneOffset offset);

    /** Who; leave it out where the source does not say. May be called once for each identity the source states. */
    TouchpointWriter person(Person person);

    /** One of its dimensions; an empty value is left out. */
    TouchpointWriter in(String dimension, String value);

    /** A quantity that is not money. */
    TouchpointWriter amount(String quantity, BigDecimal value);

    /** A quantity in money. All money of one touchpoint has one currency. */
    TouchpointWriter money(String quantity, BigDecimal value, String currency);

    /**
     * It is real, but left out by default: {@code cancelled}, {@code voided}, {@code test}. A {@code credit-note} takes back what
     * an earlier order brought: it is no order, and its refunds and its net revenue (which is negative) count all the same.
     */
    TouchpointWriter exclude(String reason);

    /** Done. */
    void end();
}
