package org.raceline.tests;

import java.time.YearMonth;

import org.raceline.core.model.Period;

/**
 * An order export of March 2026: four orders that count (one of two items, one with a refund, two of the same person) and a
 * cancelled one.
 */
final class Orders {
    static final Period MARCH = Period.month(YearMonth.of(2026, 3));
    static final String CSV = """
            Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Billing Country,Cancelled at,Refunded Amount
            #1005,ada@example.org,paid,EUR,20.00,0.00,3.19,20.00,0.00,2026-03-30 21:15:00 +0200,1,Cup,AT,,0.00
            #1004,bo@example.org,paid,EUR,99.00,0.00,15.81,99.00,0.00,2026-03-21 08:00:00 +0100,1,Lamp,DE,2026-03-21 09:00:00 +0100,0.00
            #1003,cy@example.org,partially_refunded,EUR,50.00,5.00,8.78,55.00,0.00,2026-03-14 12:00:00 +0100,1,Jug,DE,,15.00
            #1002,bo@example.org,paid,EUR,35.50,4.90,6.45,40.40,0.00,2026-03-09 10:30:00 +0100,2,Plate,DE,,0.00
            #1002,bo@example.org,,,,,,,,2026-03-09 10:30:00 +0100,1,Bowl,,,
            #1001,ada@example.org,paid,EUR,10.00,4.90,2.38,14.90,2.00,2026-03-02 07:45:00 +0100,1,Cup,AT,,0.00
            """;

    private Orders() {
    }
}
