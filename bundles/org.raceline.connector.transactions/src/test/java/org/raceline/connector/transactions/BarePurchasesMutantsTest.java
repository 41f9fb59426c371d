package org.raceline.connector.transactions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Person;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class BarePurchasesMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new CustomerTransactions();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "bare.txt"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        Map<String, Integer> seen = new HashMap<>();
        for (SlowRow row : file.rows(' ')) {
            if (!row.isRejected() && !row.isLoaded() && !row.isBlank()) {
                throw new Unreadable("line " + row.first() + " is passed over");
            }
            if (row.isLoaded()) {
                List<String> cells = Stream.of(file.text(row.first(), row.last()).split("[\\x00-\\x20\\s\\h]+")).filter(cell -> !cell.isEmpty()).toList();
                if (cells.size() != 5) {
                    throw new Unreadable("line " + row.first() + " has " + cells.size() + " cells");
                }
                String content = String.join("\u0000", cells);
                String date = cells.get(2);
                SlowValue.Stamp at = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false));
                facts.record(row.first(), row.last());
                TouchpointWriter order = facts.touchpoint("order").key(content + '\u0000' + seen.merge(content, 1, Integer::sum));
                at.offset().ifPresentOrElse(offset -> order.at(at.local(), offset), () -> order.at(at.local()));
                order.person(new Person(Person.Identity.CUSTOMER_NUMBER, cells.get(0).replaceFirst("^(\\d+)\\.0+$", "$1")));
                order.amount("units", SlowValue.judged(choices, "units", true, cells.get(3)));
                order.money("gross_sales", SlowValue.judged(choices, "amount", false, cells.get(4)), "XXX");
                order.money("net_revenue", SlowValue.judged(choices, "amount", false, cells.get(4)), "XXX");
                order.end();
            }
        }
    }
}
