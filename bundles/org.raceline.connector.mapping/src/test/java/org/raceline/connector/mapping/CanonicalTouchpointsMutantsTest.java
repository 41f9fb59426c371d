package org.raceline.connector.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class CanonicalTouchpointsMutantsTest extends MutantsContract {
    private static final Map<String, Set<String>> QUANTITIES = Map.of("order", Set.of("gross_sales", "net_revenue", "units"), "lead", Set.of(),
            "response", Set.of("score"));

    private final Connector connector = SlowMapping.named("raceline.touchpoints");

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Known.file("touchpoints.csv", "kind,key,at,email,customer,channel,campaign,currency,gross_sales,net_revenue,units,score,excluded",
                "order,A-1,2026-11-03T10:05:00+01:00,ada@example.org,,Email,Autumn,EUR,120.00,100.84,2,,", "order,A-2,2026-11-03T18:30,,C-77,Direct,,USD,59.9,50.34,1.0,,",
                "order,A-3,2026-11-04,bo@example.org,C-78,\"Paid\nSearch\",Autumn,,-80,67.23,,,cancelled", "", "lead,L-9,2026-11-04 09:00:10,cem@example.org,,\"Search, paid\",,,,,,,",
                "Response,R-1,2026-11-05,,,,,,,,,7.5,"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowMapping.table(file, "kind", "key", "at");
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, facts);
            }
        }
    }

    private static void write(SlowTable table, SlowRow row, RecordingSink facts) {
        String kind = SlowMapping.oneOf(QUANTITIES.keySet(), table.cell(row, "kind").toLowerCase(Locale.ROOT));
        if (table.cell(row, "key").isEmpty()) {
            throw new Unreadable("line " + row.first() + " has no key");
        }
        TouchpointWriter touchpoint = facts.touchpoint(kind).key(table.cell(row, "key"));
        SlowMapping.at(SlowValue.stamp(table.cell(row, "at"), true), touchpoint);
        String email = table.cell(row, "email");
        if (!email.isEmpty()) {
            SlowMapping.oneOf(SlowMapping.isAddress(email) ? Set.of(email) : Set.of(), email);
            touchpoint.person(Person.email(email));
        }
        if (!table.cell(row, "customer").isEmpty()) {
            touchpoint.person(new Person(Person.Identity.CUSTOMER_NUMBER, table.cell(row, "customer")));
        }
        touchpoint.in("channel", table.cell(row, "channel")).in("campaign", table.cell(row, "campaign"));
        quantities(table, row, kind, touchpoint);
        String reason = table.cell(row, "excluded").toLowerCase(Locale.ROOT);
        if (!reason.isEmpty()) {
            touchpoint.exclude(reason);
        }
        touchpoint.end();
    }

    private static void quantities(SlowTable table, SlowRow row, String kind, TouchpointWriter touchpoint) {
        String currency = table.cell(row, "currency").toUpperCase(Locale.ROOT);
        Set<String> stated = new HashSet<>(List.of("gross_sales", "net_revenue", "units", "score"));
        stated.removeIf(quantity -> table.cell(row, quantity).isEmpty());
        for (String quantity : stated) {
            SlowMapping.oneOf(QUANTITIES.get(kind), quantity);
            if (quantity.equals("units") || quantity.equals("score")) {
                touchpoint.amount(quantity, SlowValue.plain(table.cell(row, quantity)));
            } else {
                touchpoint.money(quantity, SlowValue.plain(table.cell(row, quantity)), currency.isEmpty() ? "XXX" : currency);
            }
        }
    }
}
