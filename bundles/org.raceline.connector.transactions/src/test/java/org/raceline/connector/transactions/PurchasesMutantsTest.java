package org.raceline.connector.transactions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

class PurchasesMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new CustomerTransactions();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "purchases.csv"), BytesInput.of("visits.csv", """
                date,customer_id
                2024-01-05,007
                2024-01-05,007
                2024-02-18 09:30:00,"12"
                2024-02-20,

                2024-02-20,C-7
                2024-03-01,12.0
                """));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        Map<String, Integer> seen = new HashMap<>();
        for (SlowRow row : table.rows()) {
            if (!row.isLoaded()) {
                continue;
            }
            String content = String.join("\u0000", row.cells());
            String date = table.cell(row, "date");
            SlowValue.Stamp at = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false));
            facts.record(row.first(), row.last());
            TouchpointWriter order = facts.touchpoint("order").key(content + '\u0000' + seen.merge(content, 1, Integer::sum));
            at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
            String customer = table.cell(row, "customer_id", "customer id", "customerid").replaceFirst("^(\\d+)\\.0+$", "$1");
            if (!customer.isEmpty()) {
                order.person(new Person(Person.Identity.CUSTOMER_NUMBER, customer));
            }
            if (!table.cell(row, "quantity").isEmpty()) {
                order.amount("units", SlowValue.judged(choices, "quantity", true, table.cell(row, "quantity")));
            }
            String amount = table.cell(row, "amount", "total");
            if (!amount.isEmpty()) {
                order.money("gross_sales", SlowValue.judged(choices, "amount", false, amount), "XXX");
                order.money("net_revenue", SlowValue.judged(choices, "amount", false, amount), "XXX");
            }
            order.end();
        }
    }
}
