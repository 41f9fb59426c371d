package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
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

/** Contacts that are subscribed, unsubscribed and cleaned, a file each. */
class MailchimpAudienceMutantsTest extends MutantsContract {
    /** The user's own fields stand before it, and may be called as Mailchimp's. */
    private static final String OPTED_IN = "OPTIN_TIME";
    private static final LocalDate EXPORTED = LocalDate.of(2024, 7, 1);

    @Override
    protected Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Reading.file("subscribed.csv"), Reading.file("unsubscribed.csv"), Reading.file("cleaned.csv"));
    }

    @Override
    protected Settings settings() {
        return Reading.on(EXPORTED.toString());
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        String left = table.hasBehind(OPTED_IN, "CLEAN_TIME") ? "CLEAN_TIME" : table.hasBehind(OPTED_IN, "UNSUB_TIME") ? "UNSUB_TIME" : "";
        String metric = left.equals("CLEAN_TIME") ? "cleaned" : left.isEmpty() ? "subscribers" : "unsubscribes";
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        TreeSet<LocalDate> days = new TreeSet<>();
        boolean undated = false;
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                String since = left.isEmpty() ? "" : table.cellBehind(row, OPTED_IN, left);
                LocalDate day = since.isEmpty() ? EXPORTED : stamp(left, since, choices).local().toLocalDate();
                undated |= since.isEmpty();
                days.add(day);
                count(metric, day, 1, facts);
                subscription(table, row, choices, facts);
            }
        }
        if (!undated && !days.isEmpty()) {
            days.first().datesUntil(days.last()).filter(day -> !days.contains(day)).forEach(day -> count(metric, day, 0, facts));
        }
    }

    private static void count(String metric, LocalDate day, long number, RecordingSink facts) {
        facts.observation(metric).during(Period.day(day)).value(BigDecimal.valueOf(number));
    }

    private static SlowValue.Stamp stamp(String column, String cell, Choices choices) {
        return SlowValue.stamp(cell, SlowValue.isOrderOpen(cell) && choices.of(column, true, false));
    }

    private static void subscription(SlowTable table, SlowRow row, Choices choices, RecordingSink facts) {
        String column = table.cellBehind(row, OPTED_IN, OPTED_IN).isEmpty() ? "CONFIRM_TIME" : OPTED_IN;
        String joined = table.cellBehind(row, OPTED_IN, column);
        if (joined.isEmpty()) {
            return;
        }
        SlowValue.Stamp at = stamp(column, joined, choices);
        String email = table.cell(row, "Email Address", "Email");
        String number = table.cellBehind(row, OPTED_IN, "LEID");
        if (number.isEmpty() && email.indexOf('@') < 0) {
            throw new Unreadable("line " + row.first() + " is nobody");
        }
        TouchpointWriter subscription = facts.touchpoint("subscription").at(at.local(), at.offset().orElse(ZoneOffset.UTC))
                .key(number.isEmpty() ? Person.email(email).value() : number);
        if (email.indexOf('@') >= 0) {
            subscription.person(Person.email(email));
        }
        subscription.end();
    }
}
