package org.raceline.connector.mapping;

import java.util.List;
import java.util.Locale;
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

class MappedTouchpointsMutantsTest extends MutantsContract {
    private final Connector connector = SlowMapping.told("""
            id: o
            name: O
            touchpoints:
              kind: order
              key: No
              date: Day
              email: Mail
              customer: Client
              quantities: {gross_sales: Sum, units: Pieces}
              dimensions: {city: City}
              exclude:
                - {column: State, values: [Void], as: voided}
            """);

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Known.file("o.csv", "Orders", "No,Day,Mail,Client,Sum,Pieces,City,State,Note", "1,13.03.2026 10:05,a@example.org,,10.50,1,Ulm,paid,", "2,14.03.2026 11:30,,17850.0,20.75,2,,paid,\"two",
                "lines\"", "3,15.03.2026 09:00,none,C-7,\"1,020.50\",12,\"Köln, Süd\",VOID,", "", "4,28.03.2026 23:59,b@example.org,,,,Ulm,,x", "5,29.03.2026 00:00,,,7.25,1,Bonn,paid,"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowMapping.table(file, "No", "Day", "Mail", "Client", "Sum", "Pieces", "City", "State");
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, choices, facts);
            }
        }
    }

    private static void write(SlowTable table, SlowRow row, Choices choices, RecordingSink facts) {
        if (table.cell(row, "No").isEmpty()) {
            throw new Unreadable("line " + row.first() + " has no key");
        }
        TouchpointWriter order = facts.touchpoint("order").key(table.cell(row, "No"));
        String date = table.cell(row, "Day");
        SlowMapping.at(SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)), order);
        if (SlowMapping.isAddress(table.cell(row, "Mail"))) {
            order.person(Person.email(table.cell(row, "Mail")));
        }
        String client = table.cell(row, "Client").replaceFirst("^(\\d+)\\.0+$", "$1");
        if (!client.isEmpty()) {
            order.person(new Person(Person.Identity.CUSTOMER_NUMBER, client));
        }
        order.in("city", table.cell(row, "City"));
        String sum = table.cell(row, "Sum");
        if (!sum.isEmpty()) {
            order.money("gross_sales", SlowValue.judged(choices, "Sum", false, sum), SlowValue.currency(sum).orElse("XXX"));
        }
        String pieces = table.cell(row, "Pieces");
        if (!pieces.isEmpty()) {
            order.amount("units", SlowValue.judged(choices, "Pieces", true, pieces));
        }
        if (table.cell(row, "State").toLowerCase(Locale.ROOT).equals("void")) {
            order.exclude("voided");
        }
        order.end();
    }
}
