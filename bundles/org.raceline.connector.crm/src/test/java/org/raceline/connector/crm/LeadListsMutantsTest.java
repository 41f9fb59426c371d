package org.raceline.connector.crm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;

class LeadListsMutantsTest extends MutantsContract {

    @Override
    protected Connector connector() {
        return new LeadLists();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.of("leads.csv", """
                mql_id,first_contact_date,origin
                a1,10/20/2017,paid_search
                a2,11/3/2017,
                a3,12/1/2017 8:05,unknown
                "a4",11/30/2017,"social, paid"
                a5,12/31/2017,email

                a6,1/5/2018,paid_search
                """));
    }

    @Override
    protected Settings settings() {
        return new Settings(Optional.empty(), Optional.of(Locale.US), "XXX", Optional.empty(), Settings.NONE.values());
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        boolean won = table.has("won_date");
        for (SlowRow row : table.rows()) {
            if (row.isLoaded()) {
                String date = table.cell(row, won ? "won_date" : "first_contact_date", "first contact date");
                SlowValue.Stamp at = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", false, true));
                facts.record(row.first(), row.last());
                TouchpointWriter lead = facts.touchpoint("lead").key(table.cell(row, "mql_id", "lead_id", "lead id"))
                        .in("channel", table.cell(row, "origin", "lead source", "lead_source", "channel"));
                at.offset().ifPresentOrElse(offset -> lead.at(at.local(), offset), () -> lead.at(at.local()));
                lead.end();
            }
        }
    }
}
